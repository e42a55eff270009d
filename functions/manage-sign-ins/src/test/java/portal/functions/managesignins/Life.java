package portal.functions.managesignins;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.access.EmailAddress;
import portal.domain.contact.Contact;
import portal.domain.decision.Transactions;
import portal.domain.event.Deliveries;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;
import portal.platform.mail.MailSender;

/**
 * The life of a process, which may end before or after any call that has an effect. After its end no call has an
 * effect, as no process is left that could make one.
 */
final class Life {

    private long left = Long.MAX_VALUE;
    private boolean over;
    private boolean faulty;

    /** Lets the process die at this step; a call has a step before its effect and one after it. */
    void endAt(long step) {
        left = step;
    }

    /** Lets the call at this step fail, with or without its effect. The process goes on. */
    void failAt(long step) {
        left = step;
        faulty = true;
    }

    void beginAnew() {
        left = Long.MAX_VALUE;
        over = false;
        faulty = false;
    }

    boolean isOver() {
        return over;
    }

    private void step() {
        left--;
        if (faulty && left == 0) {
            throw new IllegalStateException("A call failed");
        }
        if (over || (!faulty && left == 0)) {
            over = true;
            throw new Death();
        }
    }

    private void run(Runnable call) {
        step();
        call.run();
        step();
    }

    private <T> T run(Supplier<T> call) {
        step();
        var result = call.get();
        step();
        return result;
    }

    Transactions of(Transactions transactions) {
        return (changes, receipt) -> run(() -> transactions.commit(changes, receipt));
    }

    MailSender sending(MailSender mails) {
        return (recipient, notification, mail) -> this.<String>run(() -> mails.send(recipient, notification, mail));
    }

    Deliveries of(Deliveries deliveries) {
        return new Deliveries() {
            @Override
            public Attempt begin(String consumer, String eventId, Duration lease) {
                return run(() -> deliveries.begin(consumer, eventId, lease));
            }

            @Override
            public void complete(String consumer, String eventId) {
                run(() -> deliveries.complete(consumer, eventId));
            }

            @Override
            public void complete(String consumer, String eventId, Instant keptUntil) {
                run(() -> deliveries.complete(consumer, eventId, keptUntil));
            }

            @Override
            public void release(String consumer, String eventId) {
                run(() -> deliveries.release(consumer, eventId));
            }
        };
    }

    UserPool of(UserPool pool) {
        return new UserPool() {
            @Override
            public Optional<PoolUser> find(SignIn signIn) {
                return pool.find(signIn);
            }

            @Override
            public void create(SignIn signIn, Contact contact, TemporaryPassword password) {
                run(() -> pool.create(signIn, contact, password));
            }

            @Override
            public void giveAddress(SignInName name, EmailAddress held) {
                run(() -> pool.giveAddress(name, held));
            }

            @Override
            public void takeAddress(SignInName name, EmailAddress current) {
                run(() -> pool.takeAddress(name, current));
            }

            @Override
            public void setTemporaryPassword(SignInName name, TemporaryPassword password) {
                run(() -> pool.setTemporaryPassword(name, password));
            }

            @Override
            public void signOut(SignInName name) {
                run(() -> pool.signOut(name));
            }

            @Override
            public void removeSecondFactor(SignInName name) {
                run(() -> pool.removeSecondFactor(name));
            }

            @Override
            public void remove(SignInName name) {
                run(() -> pool.remove(name));
            }
        };
    }

    /** No exception, as no code of the process may react to it. */
    static final class Death extends Error {}
}
