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
     * @param brake what limits the request, whose use is read with the contact; empty when nothing does
     */
    record Customer(
            OrganizationId organization,
            ContactId contact,
            Instant authenticatedAt,
            boolean secondFactor,
            Optional<String> calledNow,
            Optional<Brake> brake,
            Origin origin)
            implements Caller {

        /** As far as the token tells. */
        public Customer(
                OrganizationId organization,
                ContactId contact,
                Instant authenticatedAt,
                boolean secondFactor,
                Origin origin) {
            this(organization, contact, authenticatedAt, secondFactor, Optional.empty(), Optional.empty(), origin);
        }

        /** The same caller, by the name that was just read. */
        public Customer as(Member member) {
            return new Customer(
                    organization, contact, authenticatedAt, secondFactor, Optional.of(member.name()), brake, origin);
        }

        /** The same caller, with what limits the request. */
        public Customer braked(Optional<Brake> limit) {
            return new Customer(organization, contact, authenticatedAt, secondFactor, calledNow, limit, origin);
        }

        /** Whose use of the brake counts for this request; empty when it has no brake. */
        public Optional<BrakeUse.Id> brakeUse() {
            return brake.isPresent()
                    ? Optional.of(BrakeUse.Id.of(organization, contact, brake.get()))
                    : Optional.empty();
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
     * The vendor: one of its own systems, or one of its people. It acts for any organization.
     *
     * @param client which asked for the token
     * @param person who signed in; empty for a system, which says itself on whose behalf it acts
     * @param capabilities what the scopes of the token give
     */
    record BackOffice(String client, Optional<SupportPerson> person, Set<Capability> capabilities, Origin origin)
            implements Caller {
        public BackOffice {
            capabilities = Set.copyOf(capabilities);
        }

        /** One of the vendor's systems. */
        public BackOffice(String client, Set<Capability> capabilities, Origin origin) {
            this(client, Optional.empty(), capabilities, origin);
        }

        @Override
        public String name() {
            return person.isPresent() ? person.get().key() : "back-office:" + client;
        }

        @Override
        public String displayName() {
            return person.isPresent() ? person.get().name() : client;
        }

        /** Why the caller is denied what needs a recent second factor; empty for a system, which has none. */
        public Optional<Denial> denialWithoutSecondFactorSince(Instant moment) {
            return person.isEmpty() || person.get().usedSecondFactorSince(moment)
                    ? Optional.empty()
                    : Optional.of(new Denial.RecentSecondFactorRequired());
        }
    }
}
