package portal.domain.access;

/** Why a contact is not let in, before any rule about the subject of the request is looked at. */
public sealed interface Denial {

    /** Stable, in kebab case. */
    String code();

    /** The contact was removed, or signed in before its sessions were ended. */
    record SessionEnded() implements Denial {
        @Override
        public String code() {
            return "session-ended";
        }
    }

    /** The contact lacks a role that gives the capability. */
    record RoleRequired(Capability capability) implements Denial {
        @Override
        public String code() {
            return capability == Capability.SUBMIT_INCIDENT ? "incident-role-required" : "forbidden";
        }
    }

    /** The path is for the vendor's own systems, whatever roles the contact has. */
    record BackOfficeOnly() implements Denial {
        @Override
        public String code() {
            return "forbidden";
        }
    }
}
