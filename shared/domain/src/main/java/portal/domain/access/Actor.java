package portal.domain.access;

/** Who or what acts, as the audit trail names it. */
public sealed interface Actor permits Caller, Actor.Portal {

    /** The contact's id, the back office system's, or the portal's own task. */
    String name();

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
    }
}
