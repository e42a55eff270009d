package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Test
    void listsWhatDidNotArriveOfAllOrganizationsOldestFirstAndOnlyAsLongAsThatIsSo() {
        var failed = MailId.of("event", "Greeting", "failed");
        var bounced = MailId.of("event", "Greeting", "bounced");
        commit(mails().save(mail(ACME, ID, Mail.State.SENDING)));
        commit(mails().save(mail(GLOBEX, bounced, Mail.State.BOUNCED)));
        commit(mails().save(mail(ACME, failed, Mail.State.FAILED)));

        assertThat(listed(Optional.empty())).containsExactlyInAnyOrder(failed, bounced);
        assertThat(listed(Optional.of(Mail.State.BOUNCED))).containsExactly(bounced);
        assertThat(listed(Optional.of(Mail.State.UNKNOWN))).isEmpty();

        var mail = mails().find(ACME, failed).orElseThrow();
        commit(mails().save(mail(mail, Mail.State.SENT)));
        assertThat(listed(Optional.empty())).containsExactly(bounced);
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 5; i++) {
            commit(mails().save(mail(ACME, MailId.of("event", "Greeting", "p" + i), Mail.State.FAILED)));
        }
        var one = mails().inTrouble(Optional.empty(), first(2));
        var two = mails().inTrouble(Optional.empty(), next(2, one.next()));
        var three = mails().inTrouble(Optional.empty(), next(2, two.next()));

        assertThat(Stream.of(one, two, three)
                        .flatMap(page -> page.items().stream())
                        .map(Mail::id))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(three.next()).isEmpty();
    }

    private List<MailId> listed(Optional<Mail.State> state) {
        return mails().inTrouble(state, first(10)).items().stream()
                .map(Mail::id)
                .toList();
    }

    private static Mail mail(Mail before, Mail.State state) {
        return new Mail(
                before.draft(),
                state,
                before.createdAt(),
                before.since(),
                before.attempts(),
                before.claim(),
                before.sentAgain(),
                before.messageId(),
                before.reason(),
                before.listed(),
                before.version());
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
