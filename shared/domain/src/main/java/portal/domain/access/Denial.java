package portal.domain.access;

/** Why a contact is denied access, before any rule about the subject of the request applies. */
public sealed interface Denial {

    /** The stable code, in kebab case. */
    String code();

    /** The contact was removed, or signed in before its sessions were ended. */
    record SessionEnded() implements Denial {
        @Override
        public String code() {
            return "session-ended";
        }
    }

    /** The contact did not sign in with a second factor, or too long ago. */
    record RecentSecondFactorRequired() implements Denial {
        @Override
        public String code() {
            return "recent-second-factor-required";
        }
    }

    /** The contact lacks a role that gives the capability, or only the vendor's own systems have it. */
    record CapabilityRequired(Capability capability) implements Denial {
        @Override
        public String code() {
            return capability == Capability.SUBMIT_INCIDENT ? "incident-role-required" : "forbidden";
        }
    }
}
