package portal.domain.access;

import java.time.Instant;

/** Who is calling, according to the token. Rights are not in the token; they are read at the time of the request. */
public sealed interface Caller extends Actor {

    /**
     * A signed-in contact.
     *
     * @param authenticatedAt when the contact signed in, in whole seconds
     * @param secondFactor whether a second factor was used to sign in
     */
    record Customer(
            OrganizationId organization,
            ContactId contact,
            Instant authenticatedAt,
            boolean secondFactor,
            Origin origin)
            implements Caller {

        @Override
        public String name() {
            return contact.value();
        }

        /** Whether a second factor was used to sign in, at this moment or later. */
        public boolean usedSecondFactorSince(Instant moment) {
            return secondFactor && !authenticatedAt.isBefore(moment);
        }
    }

    /** One of the vendor's own systems, which acts for any organization. */
    record BackOffice(String client, Origin origin) implements Caller {

        @Override
        public String name() {
            return "back-office:" + client;
        }
    }
}
