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

    /** The contact did not sign in with a second factor, or too long ago. */
    record RecentSecondFactorRequired() implements Denial {
        @Override
        public String code() {
            return "recent-second-factor-required";
        }
    }

    /** The contact lacks what gives the capability: a role, or being one of the vendor's own systems. */
    record CapabilityRequired(Capability capability) implements Denial {
        @Override
        public String code() {
            return capability == Capability.SUBMIT_INCIDENT ? "incident-role-required" : "forbidden";
        }
    }
}
