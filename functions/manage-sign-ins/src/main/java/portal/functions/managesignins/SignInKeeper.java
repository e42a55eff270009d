package portal.functions.managesignins;

import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.access.EmailAddress;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.organization.Organization;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.SignIns;
import portal.domain.signin.TemporaryPassword;

/**
 * Keeps the sign-ins, and the users of the pool, equal to the contacts
 * (docs/decisions/0026-signing-in-with-an-address.md). An address is first held, then given to the user; it is first
 * taken from the user, then set free. So the user pool never has an address that the sign-in does not hold, wherever an
 * attempt ends. Every step may be repeated.
 */
final class SignInKeeper {

    private final SignIns signIns;
    private final Contacts contacts;
    private final UserPool userPool;
    private final TransactionRunner transactions;
    private final OneAtATime oneAtATime;
    private final Supplier<TemporaryPassword> passwords;

    /** @param passwords makes a new one each time */
    SignInKeeper(
            SignIns signIns,
            Contacts contacts,
            UserPool userPool,
            TransactionRunner transactions,
            OneAtATime oneAtATime,
            Supplier<TemporaryPassword> passwords) {
        this.signIns = signIns;
        this.contacts = contacts;
        this.userPool = userPool;
        this.transactions = transactions;
        this.oneAtATime = oneAtATime;
        this.passwords = passwords;
    }

    /**
     * Makes the sign-in of a contact if there is none, and gives it the contact's address if no other sign-in holds it.
     */
    Kept keep(Organization organization, Contact contact) {
        signIns.find(contact.organization(), contact.id()).ifPresent(signIn -> settle(signIn, contact));
        free(contact);
        var signIn = transactions.run(() -> held(organization, contact));
        var user = userPool.find(signIn);
        if (user.isEmpty()) {
            var password = passwords.get();
            userPool.create(signIn, contact, password);
            return new Kept(settle(signIn, contact), Optional.of(password), true);
        }
        if (!user.get().isWith(signIn.address())) {
            giveOrTakeAddress(signIn, contact);
        }
        return new Kept(settle(signIn, contact), Optional.empty(), user.get().awaitsFirstSignIn());
    }

    /** A new temporary password for a user. The former password, temporary or not, is no longer valid. */
    TemporaryPassword renewPassword(SignIn signIn) {
        var password = passwords.get();
        userPool.setTemporaryPassword(signIn.name(), password);
        return password;
    }

    /** Removes the user first, so that nobody gets an address or a name that the pool still knows. */
    void remove(SignIn signIn) {
        userPool.remove(signIn.name());
        transactions.run(() -> {
            var stored = signIns.find(signIn.organization(), signIn.contact());
            return stored.isPresent() ? new Decision<>(stored, signIns.remove(stored.get())) : Decision.of(stored);
        });
    }

    /** Holds the address of the contact, unless another sign-in does. */
    private Decision<SignIn> held(Organization organization, Contact contact) {
        var stored = signIns.find(contact.organization(), contact.id());
        var holder = signIns.holder(contact.email());
        var address = Optional.of(contact.email())
                .filter(its -> holder.isEmpty() || holder.get().isOf(contact.organization(), contact.id()));
        if (stored.isEmpty()) {
            var added = SignIn.added(contact.organization(), contact.id(), freeName(organization, contact), address);
            return new Decision<>(added, signIns.add(added));
        }
        var before = stored.get();
        if (address.isPresent()
                ? before.isWith(address.get())
                : before.address().isEmpty()) {
            return Decision.of(before);
        }
        var after = before.with(address);
        return new Decision<>(after.next(), signIns.change(before, after));
    }

    private SignInName freeName(Organization organization, Contact contact) {
        var attempt = 1;
        while (signIns.isTaken(SignInName.of(organization, contact, attempt))) {
            attempt++;
        }
        return SignInName.of(organization, contact, attempt);
    }

    /** Sets a former address free, after the user pool has given it up. */
    private SignIn settle(SignIn signIn, Contact contact) {
        if (signIn.former().isEmpty()) {
            return signIn;
        }
        giveOrTakeAddress(signIn, contact);
        var settled = signIn.settled();
        return transactions.run(() -> signIns.find(signIn.organization(), signIn.contact())
                        .filter(stored -> stored.former().isPresent())
                        .isPresent()
                ? new Decision<>(settled.next(), signIns.change(signIn, settled))
                : Decision.of(settled.next()));
    }

    private void giveOrTakeAddress(SignIn signIn, Contact contact) {
        signIn.address()
                .ifPresentOrElse(
                        address -> userPool.giveAddress(signIn.name(), address),
                        () -> userPool.takeAddress(signIn.name(), contact.email()));
    }

    /**
     * Sets the address of a contact free if the sign-in that holds it should not: its contact was removed, or has
     * another address. The event that tells so may still be on its way.
     */
    private void free(Contact contact) {
        signIns.holder(contact.email())
                .filter(holder -> !holder.isOf(contact.organization(), contact.id()))
                .filter(holder ->
                        !isHeldRightly(contact.email(), contacts.find(holder.organization(), holder.contact())))
                .ifPresent(holder -> oneAtATime.run(holder.organization(), holder.contact(), () -> {
                    freeFrom(holder, contact.email());
                    return holder;
                }));
    }

    private static boolean isHeldRightly(EmailAddress address, Optional<Contact> by) {
        return by.map(Contact::email).filter(address::isSameAs).isPresent();
    }

    private void freeFrom(SignIn seen, EmailAddress address) {
        var stored = signIns.find(seen.organization(), seen.contact())
                .filter(holder -> holder.held().contains(address.canonical()));
        var contact = contacts.find(seen.organization(), seen.contact());
        if (stored.isEmpty() || isHeldRightly(address, contact)) {
            return;
        }
        if (contact.isEmpty()) {
            remove(stored.get());
        } else {
            settle(without(address, settle(stored.get(), contact.get())), contact.get());
        }
    }

    /** The sign-in, with the address as its former one. */
    private SignIn without(EmailAddress address, SignIn holder) {
        return transactions.run(() -> {
            var stored = signIns.find(holder.organization(), holder.contact()).orElse(holder);
            var after = stored.with(Optional.empty());
            return stored.isWith(address)
                    ? new Decision<>(after.next(), signIns.change(stored, after))
                    : Decision.of(stored);
        });
    }

    /**
     * The sign-in of a contact after it was made equal to the contact.
     *
     * @param password of a user that was just made
     * @param awaitsFirstSignIn whether the user still has a temporary password
     */
    record Kept(SignIn signIn, Optional<TemporaryPassword> password, boolean awaitsFirstSignIn) {}
}
