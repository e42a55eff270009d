package portal.testing.fake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.Interests;
import portal.domain.contact.SecondFactor;

/**
 * A contact for tests. Its name ({@code Anna}) and address ({@code anna@acme.example}) follow from its id, unless they
 * are given.
 */
public record ContactFixture(
        String id,
        Set<Role> roles,
        Optional<String> name,
        Optional<String> email,
        Language language,
        SecondFactor.Status secondFactor,
        Optional<Instant> sessionsEndedAt) {

    /** A contact without roles. */
    public static ContactFixture aContact(String id) {
        return new ContactFixture(
                id,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Language.NL,
                SecondFactor.Status.ENROLLED,
                Optional.empty());
    }

    public static ContactFixture anEmployee(String id) {
        return aContact(id).withRoles(Role.EMPLOYEE);
    }

    public static ContactFixture anIncidentManager(String id) {
        return aContact(id).withRoles(Role.INCIDENT_MANAGER);
    }

    public static ContactFixture anAdministrator(String id) {
        return aContact(id).withRoles(Role.ADMINISTRATOR);
    }

    public ContactFixture withRoles(Role... granted) {
        return new ContactFixture(id, Set.of(granted), name, email, language, secondFactor, sessionsEndedAt);
    }

    public ContactFixture named(String given) {
        return new ContactFixture(id, roles, Optional.of(given), email, language, secondFactor, sessionsEndedAt);
    }

    public ContactFixture mailedAt(String address) {
        return new ContactFixture(id, roles, name, Optional.of(address), language, secondFactor, sessionsEndedAt);
    }

    public ContactFixture reading(Language preferred) {
        return new ContactFixture(id, roles, name, email, preferred, secondFactor, sessionsEndedAt);
    }

    public ContactFixture yetToEnroll() {
        return new ContactFixture(
                id, roles, name, email, language, SecondFactor.Status.ENROLLMENT_REQUIRED, sessionsEndedAt);
    }

    public ContactFixture withSessionsEndedAt(Instant moment) {
        return new ContactFixture(id, roles, name, email, language, secondFactor, Optional.of(moment));
    }

    public Contact in(OrganizationId organization) {
        return new Contact(
                organization,
                new ContactId(id),
                name.orElseGet(() -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1)),
                new EmailAddress(email.orElseGet(() -> id + "@" + organization + ".example")),
                Optional.empty(),
                language,
                roles,
                Interests.NONE,
                new SecondFactor(secondFactor, Instant.parse("2026-01-05T08:00:00Z")),
                sessionsEndedAt,
                Optional.empty(),
                1);
    }
}
