package portal.testing.fake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Appointment;
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
        Optional<Instant> sessionsEndedAt,
        Optional<Appointment> appointment) {

    private static final Instant SINCE = Instant.parse("2026-01-05T08:00:00Z");

    /** A contact without roles. */
    public static ContactFixture aContact(String id) {
        return new ContactFixture(
                id,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Language.NL,
                SecondFactor.Status.ENROLLED,
                Optional.empty(),
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
        return new ContactFixture(
                id, Set.of(granted), name, email, language, secondFactor, sessionsEndedAt, appointment);
    }

    public ContactFixture named(String given) {
        return new ContactFixture(
                id, roles, Optional.of(given), email, language, secondFactor, sessionsEndedAt, appointment);
    }

    public ContactFixture mailedAt(String address) {
        return new ContactFixture(
                id, roles, name, Optional.of(address), language, secondFactor, sessionsEndedAt, appointment);
    }

    public ContactFixture reading(Language preferred) {
        return new ContactFixture(id, roles, name, email, preferred, secondFactor, sessionsEndedAt, appointment);
    }

    /** Who was invited and has not signed in. */
    public ContactFixture yetToEnroll() {
        return new ContactFixture(
                id,
                roles,
                name,
                email,
                language,
                SecondFactor.Status.ENROLLMENT_REQUIRED,
                sessionsEndedAt,
                appointment);
    }

    public ContactFixture withSessionsEndedAt(Instant moment) {
        return new ContactFixture(id, roles, name, email, language, secondFactor, Optional.of(moment), appointment);
    }

    /** An administrator whom another administrator appointed at a moment. */
    public ContactFixture appointedAt(Instant moment) {
        return appointed(new Appointment(Appointment.By.ADMINISTRATOR, moment));
    }

    public ContactFixture appointed(Appointment made) {
        return new ContactFixture(id, roles, name, email, language, secondFactor, sessionsEndedAt, Optional.of(made));
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
                new SecondFactor(secondFactor, SINCE),
                sessionsEndedAt,
                secondFactor == SecondFactor.Status.ENROLLED ? Optional.of(SINCE) : Optional.empty(),
                appointment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
