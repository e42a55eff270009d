package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.domain.fake.InMemoryPortal.START;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.OrganizationFixture;
import portal.domain.fake.RecordingLetters.Sent;
import portal.domain.letter.Letter;
import portal.domain.letter.LetterNotSent;
import portal.domain.letter.Mailing;
import portal.domain.letter.Recipient;

class TellOfAddressChangeTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme");
    private final TellOfAddressChange tellOfAddressChange =
            new TellOfAddressChange(portal.addressChanges(), new Mailing(portal.deliveries(), portal.letters()));

    @Test
    void tellsTheOldAndTheNewAddress() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(
                                new Recipient("Carla", new EmailAddress("carla@acme.example"), Language.EN),
                                new Letter.AddressGivenUp("Anna", START, "c…@acme.example")),
                        new Sent(
                                new Recipient("Carla", new EmailAddress("c.bakker@acme.example"), Language.EN),
                                new Letter.AddressTakenUp("Anna", START)));
    }

    @Test
    void tellsEachOnceHoweverOftenTheEventComes() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");
        tell("c-1");

        assertThat(portal.letters().sent()).hasSize(2);
    }

    @Test
    void tellsOfTwoChangesSoonAfterOneAnotherEachRightly() {
        given("c-1", "a@acme.example", "b@acme.example", "Anna");
        given("c-2", "b@acme.example", "d@acme.example", "Eva");

        tell("c-2");
        tell("c-1");

        assertThat(portal.letters().to("a@acme.example"))
                .containsExactly(new Letter.AddressGivenUp("Anna", START, "b…@acme.example"));
        assertThat(portal.letters().to("b@acme.example"))
                .containsExactly(
                        new Letter.AddressGivenUp("Eva", START, "d…@acme.example"),
                        new Letter.AddressTakenUp("Anna", START));
        assertThat(portal.letters().to("d@acme.example")).containsExactly(new Letter.AddressTakenUp("Eva", START));
    }

    @Test
    void tellsWhoWasNotReachedTheNextTime() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");
        portal.letters().refuseEverything();
        assertThatThrownBy(() -> tell("c-1")).isInstanceOf(LetterNotSent.class);

        portal.letters().acceptAgain();
        tell("c-1");

        assertThat(portal.letters().sent()).hasSize(2);
    }

    @Test
    void tellsNothingOfAChangeThatIsGone() {
        tell("c-9");

        assertThat(portal.letters().sent()).isEmpty();
    }

    private void given(String id, String before, String after, String by) {
        portal.commit(List.of(portal.addressChanges()
                .add(new AddressChange(
                        acme.id(),
                        id,
                        new ContactId("carla"),
                        "Carla",
                        Language.EN,
                        new EmailAddress(before),
                        new EmailAddress(after),
                        by,
                        START))));
    }

    private void tell(String id) {
        tellOfAddressChange.tell(new DomainEvent("e-" + id, EventType.EmailChanged, acme.id(), id, "anna", START));
    }
}
