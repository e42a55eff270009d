package portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.decision.StoreUnavailable;
import portal.platform.event.Occasion;
import portal.platform.event.OnceOnly;
import portal.platform.mail.MailBody.Section;
import portal.testing.fake.InMemoryPortal;

class OnceOnlySenderTest {

    private static final Occasion OCCASION = occasion("event");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final List<String> sent = new ArrayList<>();
    private final Set<String> unreachable = new HashSet<>();
    private final OnceOnlySender sender = new OnceOnlySender(new OnceOnly(portal.deliveries()), this::send);

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
    void goesOnWithTheRestWhenAnAttemptDiedHalfway() {
        sender.send(OCCASION, to("a@x.example"));
        portal.deliveries().begin("mail-to-b@x.example", "event", Duration.ofMinutes(3));

        assertThatThrownBy(() -> sender.send(OCCASION, to("a@x.example", "b@x.example", "c@x.example")))
                .isInstanceOf(OnceOnly.InProgress.class);
        assertThat(sent).containsExactly("a@x.example", "c@x.example");

        portal.clock().advance(Duration.ofMinutes(3).plusSeconds(1));
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
    void remembersAContactWhoseAddressChanges() {
        sender.send(OCCASION, mail(recipient("anna", "a@x.example")));
        sender.send(OCCASION, mail(recipient("anna", "b@x.example")));

        assertThat(sent).containsExactly("a@x.example");
    }

    @Test
    void remembersAnOccasionAsLongAsItIsToldTo() {
        var until = portal.clock().instant().plus(Duration.ofDays(90));
        var quarter = new Occasion("quarter", Optional.of(until));
        sender.send(quarter, to("a@x.example"));

        portal.clock().set(until);
        sender.send(quarter, to("a@x.example"));
        assertThat(sent).hasSize(1);

        portal.clock().set(until.plusSeconds(1));
        sender.send(quarter, to("a@x.example"));
        assertThat(sent).hasSize(2);
    }

    @Test
    void sendsWhatAnotherEventCallsFor() {
        sender.send(OCCASION, to("a@x.example"));
        sender.send(occasion("another"), to("a@x.example"));

        assertThat(sent).hasSize(2);
    }

    private void send(Recipient recipient, Notification notification) {
        if (unreachable.contains(recipient.email().value())) {
            throw new MailNotSent("Not reachable", new IllegalStateException());
        }
        sent.add(recipient.email().value());
    }

    private static Occasion occasion(String id) {
        return new Occasion(id, Optional.empty());
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

    private record Greeting(List<Recipient> recipients) implements Notification {

        @Override
        public String subject(Wording in) {
            return "Hello";
        }

        @Override
        public List<Section> sections(Wording in) {
            return List.of();
        }
    }
}
