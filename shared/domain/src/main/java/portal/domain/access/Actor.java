package portal.domain.access;

/** Who or what acts, as the audit trail names it. */
public sealed interface Actor permits Caller, Actor.Portal, Actor.Requester, Actor.Support {

    /** The id of the contact, the id of the back office system, or the name of the portal's own task. */
    String name();

    /** What people call it; a contact's id as long as its name was not read. */
    String displayName();

    Origin origin();

    /**
     * The portal itself, at work without a request.
     *
     * @param task what the portal is doing, in kebab case
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
     * Somebody of the vendor's support, who acts through one of the vendor's systems, or who signed in.
     *
     * @param person the name of who acts
     */
    record Support(Caller.BackOffice client, String person) implements Actor {

        @Override
        public String name() {
            return client.name();
        }

        @Override
        public String displayName() {
            return person;
        }

        @Override
        public Origin origin() {
            return client.origin();
        }
    }

    /**
     * Somebody whose request the portal completes later.
     *
     * @param name of the requester, as the audit trail names them
     * @param displayName what people called the requester when they asked
     * @param origin of the request or event that completes it
     */
    record Requester(String name, String displayName, Origin origin) implements Actor {}
}
