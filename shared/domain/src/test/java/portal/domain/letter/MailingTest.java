package portal.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.fake.InMemoryPortal;
import portal.domain.letter.Mailing.Addressed;

class MailingTest {

    private static final Letter LETTER = new Letter.SecondFactorWiped("Eve", "Anna", InMemoryPortal.START);

    private final List<String> sent = new ArrayList<>();
    private final Set<String> unreachable = new HashSet<>();
    private final Mailing mailing = new Mailing(new InMemoryPortal().deliveries(), this::send);

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
                .isInstanceOf(LetterNotSent.class);
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

    private void send(Recipient recipient, Letter letter) {
        if (unreachable.contains(recipient.email().value())) {
            throw new LetterNotSent("Not reachable", new IllegalStateException());
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
