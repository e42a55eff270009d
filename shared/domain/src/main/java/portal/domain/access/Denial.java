package portal.domain.access;

import java.time.Instant;

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

    /** The contact, or who works for the vendor's support, did not sign in with a second factor, or too long ago. */
    record RecentSecondFactorRequired() implements Denial {
        @Override
        public String code() {
            return "recent-second-factor-required";
        }
    }

    /**
     * The organization is going to be removed. Until then its contacts only read and export.
     *
     * @param startsAt when the removal begins
     */
    record OrganizationLeaving(Instant startsAt) implements Denial {
        @Override
        public String code() {
            return "organization-leaving";
        }
    }

    /**
     * The contact became an administrator less than 24 hours ago, by another administrator.
     *
     * @param until when the wait ends
     */
    record AppointedRecently(Instant until) implements Denial {
        @Override
        public String code() {
            return "appointed-recently";
        }
    }

    /** The contact lacks a role that gives the capability, or only the vendor has it. */
    record CapabilityRequired(Capability capability) implements Denial {
        @Override
        public String code() {
            return capability == Capability.SUBMIT_INCIDENT ? "incident-role-required" : "forbidden";
        }
    }
}
