package portal.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.notification.OnceOnlySender.Addressed;
import portal.testing.fake.InMemoryPortal;

class OnceOnlySenderTest {

    private static final Notification LETTER = new Notification.SecondFactorWiped("Eve", "Anna", InMemoryPortal.START);

    private final List<String> sent = new ArrayList<>();
    private final Set<String> unreachable = new HashSet<>();
    private final OnceOnlySender mailing = new OnceOnlySender(new InMemoryPortal().deliveries(), this::send);

    @Test
    void sendsEachLetterOnceHoweverOftenTheEventComes() {
        mailing.send("event", to("a@x.example", "b@x.example"));
        mailing.send("event", to("a@x.example", "b@x.example"));

        assertThat(sent).containsExactly("a@x.example", "b@x.example");
    }

    @Test
    void sendsToTheOthersWhenOneCannotBeReachedAndToThatOneAloneLater() {
        unreachable.add("b@x.example");

        assertThatThrownBy(() -> mailing.send("event", to("a@x.example", "b@x.example", "c@x.example")))
                .isInstanceOf(MailNotSent.class);
        assertThat(sent).containsExactly("a@x.example", "c@x.example");

        unreachable.clear();
        mailing.send("event", to("a@x.example", "b@x.example", "c@x.example"));
        assertThat(sent).containsExactly("a@x.example", "c@x.example", "b@x.example");
    }

    @Test
    void sendsWhatAnotherEventCallsFor() {
        mailing.send("event", to("a@x.example"));
        mailing.send("another", to("a@x.example"));

        assertThat(sent).hasSize(2);
    }

    private void send(Recipient recipient, Notification letter) {
        if (unreachable.contains(recipient.email().value())) {
            throw new MailNotSent("Not reachable", new IllegalStateException());
        }
        sent.add(recipient.email().value());
    }

    private static List<Addressed> to(String... addresses) {
        return List.of(addresses).stream()
                .map(address -> new Recipient("Somebody", new EmailAddress(address), Language.NL))
                .map(recipient -> new Addressed(recipient, LETTER))
                .toList();
    }
}
