package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.Mails;

/** How it is stored what became of mails. */
public abstract class MailsContract extends PortContract {
    private static final MailId ID = MailId.of("event", "Greeting", "anna");

    @Test
    void givesBackWhatWasSaved() {
        var mail = mail(ACME, ID, Mail.State.SENDING);
        commit(mails().save(mail));

        assertThat(mails().find(ACME, ID)).contains(mail.saved());
        assertThat(mails().find(ACME, ID).orElseThrow().version()).isOne();
        assertThat(mails().find(ACME, MailId.of("event", "Greeting", "bram"))).isEmpty();
        assertThat(mails().find(GLOBEX, ID)).isEmpty();
    }

    @Test
    void keepsAMailWithoutAContactAndACause() {
        var draft = new Mail.Draft(
                ACME,
                ID,
                "Greeting",
                Optional.empty(),
                new EmailAddress("support@x.example"),
                Optional.empty(),
                NOW.plus(Mail.KEPT));
        var mail = new Mail(
                draft,
                Mail.State.FAILED,
                NOW,
                NOW,
                3,
                "claim",
                true,
                Optional.of("message"),
                Optional.of("MessageRejected"),
                false,
                0);
        commit(mails().save(mail));

        assertThat(mails().find(ACME, ID)).contains(mail.saved());
    }

    @Test
    void savesOverTheVersionThatWasReadAndOverNoOther() {
        commit(mails().save(mail(ACME, ID, Mail.State.SENDING)));
        var first = mails().find(ACME, ID).orElseThrow();

        commit(mails().save(first));

        assertConflicts(mails().save(first));
        assertConflicts(mails().save(mail(ACME, ID, Mail.State.SENDING)));
        assertThat(mails().find(ACME, ID).orElseThrow().version()).isEqualTo(2);
    }

    protected static Mail mail(OrganizationId organization, MailId id, Mail.State state) {
        var cause = new DomainEvent("event", EventType.SignalFired, organization, "firing", "bram", NOW);
        var draft = new Mail.Draft(
                organization,
                id,
                "Greeting",
                Optional.of(new ContactId("anna")),
                new EmailAddress("Anna@x.example"),
                Optional.of(cause),
                NOW.plus(Mail.KEPT));
        return new Mail(
                draft,
                state,
                NOW,
                NOW.plus(Duration.ofSeconds(1)),
                1,
                "claim",
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                0);
    }

    private Mails mails() {
        return ports().keptMails();
    }
}
