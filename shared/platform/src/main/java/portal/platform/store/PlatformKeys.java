package portal.platform.store;

/** The keys of what the platform keeps in the table beside the areas' items. */
public final class PlatformKeys {

    private PlatformKeys() {}

    public static Key event(String id) {
        return new Key("EVENT#" + id, "EVENT");
    }

    public static Key delivery(String consumer, String event) {
        return new Key("DELIVERY#" + event, consumer);
    }

    static Key receipt(String key) {
        return new Key("RECEIPT#" + key, "RECEIPT");
    }
}
