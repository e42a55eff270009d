package portal.platform.store;

/** The keys of the platform's own items in the table. */
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
