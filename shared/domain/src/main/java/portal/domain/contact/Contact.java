package portal.domain.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.access.Role;

/**
 * A person who signs in to the portal for one organization.
 *
 * @param phone at most 50 characters
 * @param sessionsEndedAt the second in which all sessions were last ended
 * @param mailRefusedAt when the mail service first refused a mail to the address for good
 * @param version counts the changes, so that a concurrent change is noticed
 */
public record Contact(
        OrganizationId organization,
        ContactId id,
        String name,
        EmailAddress email,
        Optional<String> phone,
        Language language,
        Set<Role> roles,
        Interests interests,
        SecondFactor secondFactor,
        Optional<Instant> sessionsEndedAt,
        Optional<Instant> mailRefusedAt,
        long version) {

    public Contact {
        roles = Set.copyOf(roles);
    }

    /** A contact that has not signed in yet. */
    public static Contact added(
            OrganizationId organization, ContactId id, Particulars particulars, Set<Role> roles, Instant now) {
        return new Contact(
                organization,
                id,
                particulars.name(),
                particulars.email(),
                particulars.phone(),
                particulars.language(),
                roles,
                Interests.NONE,
                new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, now),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** The same contact with other roles. */
    public Contact with(Set<Role> others) {
        return with(particulars(), others, interests);
    }

    /** The same contact with another name, address, phone number or language. */
    public Contact with(Particulars others) {
        return with(others, roles, interests);
    }

    /** The same contact with other interests. */
    public Contact with(Interests others) {
        return with(particulars(), roles, others);
    }

    /** The same contact with an enrolled second factor. */
    public Contact withSecondFactor(Instant enrolledAt) {
        return with(new SecondFactor(SecondFactor.Status.ENROLLED, enrolledAt), sessionsEndedAt);
    }

    /**
     * The same contact with its second factor reset and all sessions ended. If the contact never enrolled one, the
     * moment since which enrollment is required stays.
     */
    public Contact withoutSecondFactor(Instant resetAt, Instant ended) {
        var since = hasNeverEnrolled() ? secondFactor.since() : resetAt;
        return with(new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, since), Optional.of(ended));
    }

    /**
     * Whether the contact is new, as opposed to a contact whose second factor was reset. A reset ends the sessions in
     * the same second in which it starts to require enrollment.
     */
    public boolean hasNeverEnrolled() {
        var start = secondFactor.since().truncatedTo(ChronoUnit.SECONDS);
        return secondFactor.status() == SecondFactor.Status.ENROLLMENT_REQUIRED
                && sessionsEndedAt.filter(start::equals).isEmpty();
    }

    /** The same contact with the next version, for a commit. */
    public Contact next() {
        return new Contact(
                organization,
                id,
                name,
                email,
                phone,
                language,
                roles,
                interests,
                secondFactor,
                sessionsEndedAt,
                mailRefusedAt,
                version + 1);
    }

    public Particulars particulars() {
        return new Particulars(name, email, phone, language);
    }

    /** The same contact, for whom sign-ins up to this second are not valid. */
    public Contact withSessionsEnded(Instant ended) {
        return with(secondFactor, Optional.of(ended));
    }

    /** The same contact, whose address the mail service refused for good. */
    public Contact withMailRefused(Instant at) {
        return with(secondFactor, sessionsEndedAt, Optional.of(mailRefusedAt.orElse(at)));
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    public boolean isIncidentManager() {
        return roles.contains(Role.INCIDENT_MANAGER);
    }

    /** The recipient is identified by the contact id, which stays when the address changes. */
    public Recipient recipient() {
        return new Recipient(id.value(), name, email, language);
    }

    private Contact with(Particulars particulars, Set<Role> roles, Interests interests) {
        return new Contact(
                organization,
                id,
                particulars.name(),
                particulars.email(),
                particulars.phone(),
                particulars.language(),
                roles,
                interests,
                secondFactor,
                sessionsEndedAt,
                particulars.email().equals(email) ? mailRefusedAt : Optional.empty(),
                version);
    }

    private Contact with(SecondFactor factor, Optional<Instant> ended) {
        return with(factor, ended, mailRefusedAt);
    }

    private Contact with(SecondFactor factor, Optional<Instant> ended, Optional<Instant> refused) {
        return new Contact(
                organization, id, name, email, phone, language, roles, interests, factor, ended, refused, version);
    }

    /** Who a person is and how to reach them. */
    public record Particulars(String name, EmailAddress email, Optional<String> phone, Language language) {}
}
