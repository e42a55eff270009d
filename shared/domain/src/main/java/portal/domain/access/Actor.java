package portal.domain.access;

/** Who or what acts, as the audit trail names it. */
public sealed interface Actor permits Caller, Actor.Portal, Actor.Requester {

    /** The contact's id, the back office system's, or the portal's own task. */
    String name();

    /** What people call it; a contact's id as long as its name was not read. */
    String displayName();

    Origin origin();

    /**
     * The portal itself, at work without anybody asking.
     *
     * @param task what it is doing, in kebab case
     */
    record Portal(String task, Origin origin) implements Actor {

        @Override
        public String name() {
            return "portal:" + task;
        }

        @Override
        public String displayName() {
            return task;
        }
    }

    /**
     * Whoever asked for what the portal completes only later.
     *
     * @param name of the one who asked, as the audit trail names them
     * @param displayName what people called them when they asked
     * @param origin of what made the portal complete it
     */
    record Requester(String name, String displayName, Origin origin) implements Actor {}
}
