package portal.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who is calling, according to the token. Rights are not in the token; they are read at the time of the request. */
public sealed interface Caller extends Actor {

    /**
     * A signed-in contact.
     *
     * @param authenticatedAt when the contact signed in, in whole seconds
     * @param secondFactor whether a second factor was used to sign in
     * @param calledNow the contact's name; empty until the contact was read, the token does not tell
     */
    record Customer(
            OrganizationId organization,
            ContactId contact,
            Instant authenticatedAt,
            boolean secondFactor,
            Optional<String> calledNow,
            Origin origin)
            implements Caller {

        /** As far as the token tells. */
        public Customer(
                OrganizationId organization,
                ContactId contact,
                Instant authenticatedAt,
                boolean secondFactor,
                Origin origin) {
            this(organization, contact, authenticatedAt, secondFactor, Optional.empty(), origin);
        }

        /** The same caller, by the name that was just read. */
        public Customer as(Member member) {
            return new Customer(
                    organization, contact, authenticatedAt, secondFactor, Optional.of(member.name()), origin);
        }

        @Override
        public String name() {
            return contact.value();
        }

        @Override
        public String displayName() {
            return calledNow.orElse(contact.value());
        }

        /** Whether a second factor was used to sign in, at this moment or later. */
        public boolean usedSecondFactorSince(Instant moment) {
            return secondFactor && !authenticatedAt.isBefore(moment);
        }
    }

    /**
     * One of the vendor's own systems, which acts for any organization.
     *
     * @param capabilities what the scopes of its token give it
     */
    record BackOffice(String client, Set<Capability> capabilities, Origin origin) implements Caller {
        public BackOffice {
            capabilities = Set.copyOf(capabilities);
        }

        @Override
        public String name() {
            return "back-office:" + client;
        }

        @Override
        public String displayName() {
            return client;
        }
    }
}
