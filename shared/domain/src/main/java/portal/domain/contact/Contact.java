package portal.domain.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Appointment;
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
 * @param signedInAt the first sign-in; empty for a contact who was only invited
 * @param appointment how the contact became an administrator; empty for others, and for appointments that were not
 *     recorded
 * @param waitingReset a reset of the second factor that waits; empty when none does
 * @param mailRefusedAt when the mail service first refused a mail to the address for good
 * @param invitedAt when the contact was last invited; empty for a contact from before this was recorded
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
        Optional<Instant> signedInAt,
        Optional<Appointment> appointment,
        Optional<WaitingReset> waitingReset,
        Optional<Instant> mailRefusedAt,
        Optional<Instant> invitedAt,
        long version) {

    public Contact {
        roles = Set.copyOf(roles);
        appointment = roles.contains(Role.ADMINISTRATOR) ? appointment : Optional.empty();
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
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(now),
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

    /** The same contact with an enrolled second factor, which a sign-in has shown. */
    public Contact withSecondFactor(Instant enrolledAt) {
        var factor = new SecondFactor(SecondFactor.Status.ENROLLED, enrolledAt, secondFactor.reset());
        return with(factor, sessionsEndedAt).signedIn(enrolledAt);
    }

    /** The same contact, who has signed in at this moment or earlier. */
    public Contact signedIn(Instant at) {
        return with(Optional.of(signedInAt.orElse(at)), appointment);
    }

    /** The same contact, if an administrator, appointed as such. */
    public Contact appointed(Appointment made) {
        return with(signedInAt, Optional.of(made));
    }

    /** Whether the contact has ever signed in, and was not only invited. */
    public boolean hasSignedIn() {
        return signedInAt.isPresent();
    }

    /** The same contact, whose second factor is no longer valid here, and whose sessions have ended. */
    public Contact withResetPending(SecondFactor.Reset reset, Instant ended) {
        var factor = new SecondFactor(SecondFactor.Status.RESET_PENDING, reset.at(), Optional.of(reset));
        return with(factor, later(ended), signedInAt, appointment, Optional.empty(), mailRefusedAt, invitedAt);
    }

    /** The same contact, with or without a reset of the second factor that waits. */
    public Contact withWaitingReset(Optional<WaitingReset> waiting) {
        return with(secondFactor, sessionsEndedAt, signedInAt, appointment, waiting, mailRefusedAt, invitedAt);
    }

    /** The same contact without a second factor, which was reset, and with all sessions ended. */
    public Contact withoutSecondFactor(Instant goneAt, Instant ended) {
        var reset = secondFactor.reset().orElseGet(() -> new SecondFactor.Reset(Optional.empty(), goneAt));
        var factor = new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, goneAt, Optional.of(reset));
        return with(factor, later(ended));
    }

    /** Whether the second factor was reset, and the contact has not enrolled since. */
    public boolean isToEnrollAnew() {
        return secondFactor.status() != SecondFactor.Status.ENROLLED
                && secondFactor.reset().isPresent();
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
                signedInAt,
                appointment,
                waitingReset,
                mailRefusedAt,
                invitedAt,
                version + 1);
    }

    public Particulars particulars() {
        return new Particulars(name, email, phone, language);
    }

    /** The same contact, for whom sign-ins up to this second are not valid. */
    public Contact withSessionsEnded(Instant ended) {
        return with(secondFactor, later(ended));
    }

    /** Sessions that have ended stay ended, also when a clock is behind. */
    private Optional<Instant> later(Instant ended) {
        return Optional.of(sessionsEndedAt.filter(ended::isBefore).orElse(ended));
    }

    /** The same contact, whose address the mail service refused for good. */
    public Contact withMailRefused(Instant at) {
        return with(secondFactor, sessionsEndedAt, Optional.of(mailRefusedAt.orElse(at)));
    }

    /** The same contact, who was invited just now, so that it has to show again whether mail arrives. */
    public Contact invited(Instant at) {
        return with(secondFactor, sessionsEndedAt, Optional.empty(), Optional.of(at));
    }

    /** Whether the last invitation came after the contact had signed in. It is then about a lost password. */
    public boolean wasInvitedAfterSigningIn() {
        return signedInAt.isPresent()
                && invitedAt.filter(signedInAt.get()::isBefore).isPresent();
    }

    public ContactStatus status() {
        return ContactStatus.of(this);
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
                signedInAt,
                appointment,
                waitingReset,
                particulars.email().equals(email) ? mailRefusedAt : Optional.empty(),
                invitedAt,
                version);
    }

    private Contact with(SecondFactor factor, Optional<Instant> ended) {
        return with(factor, ended, mailRefusedAt);
    }

    private Contact with(SecondFactor factor, Optional<Instant> ended, Optional<Instant> refused) {
        return with(factor, ended, refused, invitedAt);
    }

    private Contact with(
            SecondFactor factor, Optional<Instant> ended, Optional<Instant> refused, Optional<Instant> invited) {
        return with(factor, ended, signedInAt, appointment, waitingReset, refused, invited);
    }

    private Contact with(Optional<Instant> signedIn, Optional<Appointment> made) {
        return with(secondFactor, sessionsEndedAt, signedIn, made, waitingReset, mailRefusedAt, invitedAt);
    }

    private Contact with(
            SecondFactor factor,
            Optional<Instant> ended,
            Optional<Instant> signedIn,
            Optional<Appointment> made,
            Optional<WaitingReset> waiting,
            Optional<Instant> refused,
            Optional<Instant> invited) {
        return new Contact(
                organization,
                id,
                name,
                email,
                phone,
                language,
                roles,
                interests,
                factor,
                ended,
                signedIn,
                made,
                waiting,
                refused,
                invited,
                version);
    }

    /** Who a person is and how to reach them. */
    public record Particulars(String name, EmailAddress email, Optional<String> phone, Language language) {}
}
