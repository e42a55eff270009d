package portal.functions.managesignins;

import java.util.Optional;
import java.util.function.Consumer;
import portal.adapters.contact.Inviter;
import portal.adapters.contact.MailAboutSignIn;
import portal.domain.access.ContactId;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.secondfactor.FinishReset;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignIns;
import portal.domain.signin.TemporaryPassword;
import portal.functions.managesignins.SignInKeeper.Kept;
import portal.platform.event.Occasion;
import portal.platform.event.OnceOnly;

/**
 * What follows from events for the sign-ins of contacts. Each reaction first makes the sign-in equal to the contact as
 * it is now, so that events in another order have the same result. Then it mails. If an attempt ends before its mail
 * was sent, the next one sets a new temporary password and mails that.
 */
final class SignInReactions {

    /** The effect of taking a factor and a password away, and mailing a temporary one. */
    private static final String RESET = "reset-sign-in";

    private final Contacts contacts;
    private final Organizations organizations;
    private final AddressChanges addressChanges;
    private final SignIns signIns;
    private final UserPool userPool;
    private final FinishReset finishReset;
    private final SignInKeeper keeper;
    private final OneAtATime oneAtATime;
    private final OnceOnly once;
    private final MailAboutSignIn mail;

    SignInReactions(
            Contacts contacts,
            Organizations organizations,
            AddressChanges addressChanges,
            SignIns signIns,
            UserPool userPool,
            FinishReset finishReset,
            SignInKeeper keeper,
            OneAtATime oneAtATime,
            OnceOnly once,
            MailAboutSignIn mail) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.addressChanges = addressChanges;
        this.signIns = signIns;
        this.userPool = userPool;
        this.finishReset = finishReset;
        this.keeper = keeper;
        this.oneAtATime = oneAtATime;
        this.once = once;
        this.mail = mail;
    }

    /** @param event its subject is the contact */
    void create(DomainEvent event) {
        keep(event, new ContactId(event.subject()), kept -> {
            if (kept.awaitsFirstSignIn()) {
                invite(event, kept, mail.inviter(event), false);
            }
        });
    }

    /**
     * Invites a contact again. A contact with a password of their own gets a new one only if the user pool cannot mail
     * them a code, or if the second factor was reset and the contact has not enrolled since. Whoever has signed in
     * since the invitation keeps it.
     *
     * @param event its subject is the contact
     */
    void inviteAgain(DomainEvent event) {
        keep(event, new ContactId(event.subject()), kept -> {
            if (!kept.isToGetAnotherPassword()) {
                return;
            }
            if (kept.contact().hasSignedIn()) {
                renew(event, kept, mail.inviter(event));
            } else {
                invite(event, kept, mail.inviter(event), true);
            }
        });
    }

    /** @param event its subject is the change of the address */
    void readdress(DomainEvent event) {
        addressChanges
                .find(event.organization(), event.subject())
                .ifPresent(change -> keep(event, change.contact(), kept -> tell(event, change, kept)));
    }

    /** An address that was replaced before its mail was sent needs no mail. */
    private void tell(DomainEvent event, AddressChange change, KeptContact kept) {
        if (!kept.contact().email().isSameAs(change.after())) {
            return;
        }
        var by = new Inviter.Administrator(change.by());
        if (!kept.contact().hasSignedIn() && kept.awaitsFirstSignIn()) {
            invite(event, kept, by, false);
            return;
        }
        mail.tellOfAddress(event, change, kept.signIn(), !kept.awaitsFirstSignIn());
        if (kept.awaitsFirstSignIn()) {
            renew(event, kept, by);
        }
    }

    /**
     * Removes the sign-in, unless the ids belong to a contact of a new organization by now, with the id of the removed
     * one. That contact gets a new sign-in.
     *
     * @param event its subject is the contact
     */
    void remove(DomainEvent event) {
        var id = new ContactId(event.subject());
        oneAtATime.run(event.organization(), id, () -> {
            var signIn = signIns.find(event.organization(), id);
            signIn.ifPresent(keeper::remove);
            return signIn;
        });
        create(event);
    }

    /**
     * Takes the factor and the password away, and mails a temporary one. Only after that the reset counts as done. A
     * delivery that comes again after that finds nothing to do, so that it never takes a newly enrolled factor away.
     *
     * @param event its subject is the contact whose second factor was reset
     */
    void reset(DomainEvent event) {
        var id = new ContactId(event.subject());
        oneAtATime.run(event.organization(), id, () -> {
            var organization = organizations.find(event.organization());
            var contact = contacts.find(event.organization(), id).filter(pending -> FinishReset.isDue(pending, event));
            if (organization.isPresent() && contact.isPresent()) {
                once.run(RESET, occasion(contact.get()), () -> reset(event, organization.get(), contact.get()));
                finishReset.finish(contact.get());
            }
            return contact;
        });
    }

    /**
     * The password comes first: whoever knows the former one could enroll a factor as soon as there is none. If the
     * attempt ends before it is recorded, the next one sets another password and mails that.
     */
    private void reset(DomainEvent event, Organization organization, Contact contact) {
        var kept = new KeptContact(organization, contact, keeper.keep(organization, contact));
        var password = password(kept);
        userPool.removeSecondFactor(kept.signIn().name());
        userPool.signOut(kept.signIn().name());
        mail.tellOfReset(event, organization, contact, kept.signIn(), password);
    }

    /** The reset itself, not its event: another event may find it too. */
    private static Occasion occasion(Contact contact) {
        var reset = "second-factor-reset/%s/%s/%s"
                .formatted(
                        contact.organization(),
                        contact.id(),
                        contact.secondFactor().since());
        return new Occasion(contact.organization(), reset, Optional.empty());
    }

    /** @param event its subject is the contact who ended their sessions */
    void signOut(DomainEvent event) {
        signIns.find(event.organization(), new ContactId(event.subject()))
                .ifPresent(signIn -> userPool.signOut(signIn.name()));
    }

    private void keep(DomainEvent event, ContactId id, Consumer<KeptContact> then) {
        oneAtATime.run(event.organization(), id, () -> {
            var organization = organizations.find(event.organization());
            var contact = contacts.find(event.organization(), id);
            if (organization.isPresent() && contact.isPresent()) {
                var kept = keeper.keep(organization.get(), contact.get());
                then.accept(new KeptContact(organization.get(), contact.get(), kept));
            }
            return contact;
        });
    }

    private void invite(DomainEvent event, KeptContact kept, Inviter inviter, boolean again) {
        mail.invite(event, kept.organization(), kept.contact(), inviter, again, kept.signIn(), password(kept));
    }

    private void renew(DomainEvent event, KeptContact kept, Inviter inviter) {
        mail.renew(event, kept.organization(), kept.contact(), inviter, kept.signIn(), password(kept));
    }

    private TemporaryPassword password(KeptContact kept) {
        return kept.kept().password().orElseGet(() -> keeper.renewPassword(kept.signIn()));
    }

    /** A contact whose sign-in is as it should be. */
    private record KeptContact(Organization organization, Contact contact, Kept kept) {

        SignIn signIn() {
            return kept.signIn();
        }

        /** Only such a user may get a new password without having lost the old one. */
        boolean awaitsFirstSignIn() {
            return kept.awaitsFirstSignIn();
        }

        /** Whether an invitation replaces the password. */
        boolean isToGetAnotherPassword() {
            var hasSignedInSince = contact.hasSignedIn() && !contact.wasInvitedAfterSigningIn();
            var hasNoOtherWay = contact.isToEnrollAnew() || signIn().address().isEmpty();
            return awaitsFirstSignIn() || (hasNoOtherWay && !hasSignedInSince);
        }
    }
}
