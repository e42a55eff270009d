package portal.domain.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.letter.Recipient;

/**
 * A person who signs in to the portal for one organization.
 *
 * @param phone at most 50 characters
 * @param sessionsEndedAt the second in which all sessions were last ended
 * @param version counts the changes, for noticing that somebody else changed it meanwhile
 */
public record Contact(
        OrganizationId organization,
        ContactId id,
        String name,
        EmailAddress email,
        Optional<String> phone,
        Language language,
        Set<Role> roles,
        SecondFactor secondFactor,
        Optional<Instant> sessionsEndedAt,
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
                new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, now),
                Optional.empty(),
                1);
    }

    /** The same contact with other roles. */
    public Contact with(Set<Role> others) {
        return new Contact(
                organization, id, name, email, phone, language, others, secondFactor, sessionsEndedAt, version);
    }

    /** The same contact, who has enrolled a second factor. */
    public Contact withSecondFactor(Instant enrolledAt) {
        var factor = new SecondFactor(SecondFactor.Status.ENROLLED, enrolledAt);
        return new Contact(organization, id, name, email, phone, language, roles, factor, sessionsEndedAt, version);
    }

    /** The same contact with its second factor wiped and all sessions ended. */
    public Contact withoutSecondFactor(Instant wipedAt, Instant ended) {
        var factor = new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, wipedAt);
        return new Contact(organization, id, name, email, phone, language, roles, factor, Optional.of(ended), version);
    }

    /** The same contact, of whom no sign-in up to this second counts. */
    public Contact withSessionsEnded(Instant ended) {
        return new Contact(
                organization, id, name, email, phone, language, roles, secondFactor, Optional.of(ended), version);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    public Recipient recipient() {
        return new Recipient(name, email, language);
    }

    /** Who a person is and how to reach them. */
    public record Particulars(String name, EmailAddress email, Optional<String> phone, Language language) {}
}
