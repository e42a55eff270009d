package portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.decision.StoreUnavailable;
import portal.domain.mail.Mail;
import portal.platform.event.Occasion;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.testing.fake.InMemoryPortal;

class OnceOnlySenderTest {

    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final Occasion OCCASION = occasion("event");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final List<String> sent = new ArrayList<>();
    private int attempts;
    private boolean unanswered;
    private int secondsForEach;
    private final Set<String> unreachable = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final List<String> refusals = new ArrayList<>();
    private final OnceOnlySender sender = new OnceOnlySender(
            portal.mailRecords(),
            this::send,
            (occasion, recipient, refused) -> refusals.add(occasion.organization() + " " + recipient.key()));

    @Test
    void sendsEachMailOnceHoweverOftenTheEventComes() {
        sender.send(OCCASION, to("a@x.example", "b@x.example"));
        portal.clock().advance(Duration.ofDays(1));
        sender.send(OCCASION, to("a@x.example", "b@x.example"));

        assertThat(sent).containsExactly("a@x.example", "b@x.example");
    }

    @Test
    void sendsToTheOthersWhenOneCannotBeReachedAndToThatOneAloneLater() {
        unreachable.add("b@x.example");

        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example")))
                .isInstanceOf(MailNotSent.class);
        assertThat(sent).containsExactly("a@x.example", "c@x.example");

        unreachable.clear();
        sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example"));
        assertThat(sent).containsExactly("a@x.example", "c@x.example", "b@x.example");
    }

    @Test
    void continuesWithTheRestWhenAnAttemptDiedHalfway() {
        sender.send(OCCASION, to("a@x.example"));
        dieBeforeSending("b@x.example");

        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example")))
                .isInstanceOf(MailInProgress.class);
        assertThat(sent).containsExactly("a@x.example", "c@x.example");

        portal.clock().advance(Mail.UNDECIDED);
        sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example"));
        assertThat(sent).containsExactly("a@x.example", "c@x.example", "b@x.example");
    }

    @Test
    void sendsNothingThatItCouldNotRemember() {
        portal.takeStoreDown();

        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example"))).isInstanceOf(StoreUnavailable.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsToTheOthersWhenTheStoreFailsAtOne() {
        refused.add("b@x.example");
        MailRefusals failing = (occasion, recipient, refused) -> {
            throw new StoreUnavailable("No capacity");
        };

        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example"), failing))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(sent).containsExactly("a@x.example", "c@x.example");
    }

    @Test
    void remembersAContactWhoseAddressChanges() {
        sender.send(OCCASION, mail(recipient("anna", "a@x.example")));
        sender.send(OCCASION, mail(recipient("anna", "b@x.example")));

        assertThat(sent).containsExactly("a@x.example");
    }

    @Test
    void remembersAnOccasionAsLongAsItIsToldTo() {
        var until = portal.clock().instant().plus(Duration.ofDays(90));
        var quarter = new Occasion(ACME, "quarter", Optional.of(until));
        sender.send(quarter, to("a@x.example"));

        portal.clock().set(until);
        sender.send(quarter, to("a@x.example"));
        assertThat(sent).hasSize(1);

        portal.clock().set(until.plusSeconds(1));
        sender.send(quarter, to("a@x.example"));
        assertThat(sent).hasSize(2);
    }

    @Test
    void recordsWhatIsRefusedForGoodAndTriesItNoMore() {
        refused.add("b@x.example");

        sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example"));
        sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example"));

        assertThat(sent).containsExactly("a@x.example", "c@x.example");
        assertThat(refusals).containsExactly("acme b@x.example");
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void triesARefusedMailAgainThatCouldNotBeRecorded() {
        refused.add("b@x.example");
        MailRefusals failing = (occasion, recipient, refused) -> {
            throw refused;
        };

        assertThatThrownBy(() -> sender.send(OCCASION, to("b@x.example"), failing))
                .isInstanceOf(MailRefused.class);
        refused.clear();
        sender.send(OCCASION, to("b@x.example"));

        assertThat(sent).containsExactly("b@x.example");
    }

    @Test
    void sendsEachKindOfMailToWhoHasTwoParts() {
        var both = recipient("support@x.example", "support@x.example");
        sender.send(OCCASION, List.of(new Greeting(List.of(both)), new Farewell(List.of(both))));
        sender.send(OCCASION, List.of(new Farewell(List.of(both)), new Greeting(List.of(both))));

        assertThat(sent).hasSize(2);
    }

    @Test
    void sendsWhatAnotherEventCallsFor() {
        sender.send(OCCASION, to("a@x.example"));
        sender.send(occasion("another"), to("a@x.example"));

        assertThat(sent).hasSize(2);
    }

    @Test
    void saysThatNobodyKnowsWhenAnAttemptDiedAndSendsAgainWhenNothingIsHeard() {
        dieBeforeSending("a@x.example");
        assertThat(mail().state()).isEqualTo(Mail.State.SENDING);

        portal.clock().advance(Mail.LONGEST_ATTEMPT);
        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example"))).isInstanceOf(MailInProgress.class);
        assertThat(mail().state()).isEqualTo(Mail.State.UNKNOWN);
        assertThat(mail().listed()).isTrue();

        portal.clock().advance(Mail.UNDECIDED.minus(Mail.LONGEST_ATTEMPT).minusSeconds(1));
        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example"))).isInstanceOf(MailInProgress.class);
        assertThat(sent).isEmpty();

        portal.clock().advance(Duration.ofSeconds(1));
        assertThat(sender.send(OCCASION, to("a@x.example"))).containsExactly(Mail.State.SENT);
        assertThat(sent).containsExactly("a@x.example");
        assertThat(mail().sentAgain()).isTrue();
        assertThat(mail().attempts()).isEqualTo(2);
        assertThat(mail().listed()).isFalse();
    }

    @Test
    void doesNotSendAtOnceWhatMayHaveBeenSent() {
        unanswered = true;
        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example"))).isInstanceOf(MailOutcomeUnknown.class);
        assertThat(mail().state()).isEqualTo(Mail.State.UNKNOWN);

        unanswered = false;
        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example"))).isInstanceOf(MailInProgress.class);
        assertThat(sent).hasSize(1);
    }

    /** As many as the mail service takes in the time of a delivery; the next one goes on. */
    @Test
    void givesTheEventBackBeforeItsTimeIsUpAndGoesOnLater() {
        secondsForEach = 1;
        var everybody =
                IntStream.range(0, 60).mapToObj(i -> "p" + i + "@x.example").toArray(String[]::new);

        assertThatThrownBy(() -> sender.send(OCCASION, to(everybody))).isInstanceOf(MailNotSent.class);
        assertThat(sent).hasSizeBetween(20, 30);
        assertThatThrownBy(() -> sender.send(OCCASION, to(everybody))).isInstanceOf(MailNotSent.class);
        sender.send(OCCASION, to(everybody));

        assertThat(sent).containsExactly(everybody);
    }

    @Test
    void keepsWhatBecameOfEachMail() {
        unreachable.add("b@x.example");
        refused.add("c@x.example");

        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example")))
                .isInstanceOf(MailNotSent.class);

        assertThat(portal.recordedMails())
                .extracting(
                        mail -> mail.draft().address().value(),
                        Mail::state,
                        mail -> mail.messageId().isPresent(),
                        mail -> mail.reason().isPresent())
                .containsExactlyInAnyOrder(
                        tuple("a@x.example", Mail.State.SENT, true, false),
                        tuple("b@x.example", Mail.State.WAITING, false, true),
                        tuple("c@x.example", Mail.State.FAILED, false, true));
    }

    @Test
    void sendsOneMailWhenTheEventComesTwiceAtTheSameMoment() throws Exception {
        for (int round = 0; round < 50; round++) {
            var occasion = occasion("round-" + round);
            var both = new CyclicBarrier(2);
            try (var deliveries = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 2; i++) {
                    deliveries.execute(() -> {
                        try {
                            both.await();
                            sender.send(occasion, to("a@x.example"));
                        } catch (MailInProgress busy) {
                            // The other one sends it.
                        } catch (InterruptedException | BrokenBarrierException e) {
                            throw new IllegalStateException(e);
                        }
                    });
                }
            }
            assertThat(sent).hasSize(round + 1);
        }
    }

    @Test
    void sendsAMailThatIsAnotherOneEachTimeAsOftenAsItIsAsked() {
        var greeting = new Greeting(List.of(recipient("anna", "a@x.example")));
        sender.sendAnew(OCCASION, greeting);
        sender.sendAnew(OCCASION, greeting);

        assertThat(sent).hasSize(2);
        assertThat(mail().attempts()).isEqualTo(2);
        assertThat(mail().sentAgain()).isFalse();
        assertThat(mail().draft().cause()).isEmpty();
    }

    private Mail mail() {
        assertThat(portal.recordedMails()).hasSize(1);
        return portal.recordedMails().getFirst();
    }

    /** As if the function ended after it claimed the mail. */
    private void dieBeforeSending(String address) {
        var dying = new OnceOnlySender(
                portal.mailRecords(),
                (recipient, notification, mail) -> {
                    throw new Death();
                },
                (occasion, recipient, refused) -> {});
        assertThatThrownBy(() -> dying.send(OCCASION, to(address))).isInstanceOf(Death.class);
    }

    private static final class Death extends Error {}

    private synchronized String send(Recipient recipient, Notification notification, Mail mail) {
        if (unreachable.contains(recipient.email().value())) {
            throw new MailNotSent("Not reachable", new IllegalStateException());
        }
        attempts++;
        portal.clock().advance(Duration.ofSeconds(secondsForEach));
        if (refused.contains(recipient.email().value())) {
            throw new MailRefused("No such address", new IllegalStateException());
        }
        sent.add(recipient.email().value());
        if (unanswered) {
            throw new MailOutcomeUnknown("No answer", new IllegalStateException());
        }
        return "message";
    }

    private static Occasion occasion(String id) {
        return new Occasion(ACME, id, Optional.empty());
    }

    private static Recipient recipient(String key, String address) {
        return new Recipient(key, "Somebody", new EmailAddress(address), Language.NL);
    }

    private static List<Notification> to(String... addresses) {
        return mail(Stream.of(addresses)
                .map(address -> new Recipient("Somebody", new EmailAddress(address), Language.NL))
                .toArray(Recipient[]::new));
    }

    private static List<Notification> mail(Recipient... recipients) {
        return List.of(new Greeting(List.of(recipients)));
    }

    private record Farewell(List<Recipient> recipients) implements Notification {

        @Override
        public String subject(Wording in) {
            return "Goodbye";
        }

        @Override
        public String opening(Wording in) {
            return subject(in);
        }

        @Override
        public List<Section> facts(Wording in) {
            return List.of();
        }

        @Override
        public Button button(Wording in) {
            return new Button("Open", "https://portal.example");
        }

        @Override
        public String reason(Wording in) {
            return "You are there.";
        }
    }

    private record Greeting(List<Recipient> recipients) implements Notification {

        @Override
        public String subject(Wording in) {
            return "Hello";
        }

        @Override
        public String opening(Wording in) {
            return subject(in);
        }

        @Override
        public List<Section> facts(Wording in) {
            return List.of();
        }

        @Override
        public Button button(Wording in) {
            return new Button("Open", "https://portal.example");
        }

        @Override
        public String reason(Wording in) {
            return "You are there.";
        }
    }
}
