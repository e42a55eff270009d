package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.InMemoryPortal.START;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.notification.MailNotSent;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class TellOfAddressChangeTest {
    private static final String PORTAL = "https://portal.example";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(aContact("carla"));
    private final OnceOnlySender mailing = new OnceOnlySender(portal.deliveries(), portal.letters());
    private final TellOfAddressChange tellOfAddressChange = new TellOfAddressChange(
            portal.addressChanges(),
            portal.contacts(),
            new InviteContact(portal.contacts(), portal.organizations(), mailing, PORTAL),
            mailing);

    @Test
    void tellsTheOldAndTheNewAddress() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(
                                new Recipient("Carla", new EmailAddress("carla@acme.example"), Language.EN),
                                new Notification.AddressGivenUp("Anna", START, "c…@acme.example")),
                        new Sent(
                                new Recipient("Carla", new EmailAddress("c.bakker@acme.example"), Language.EN),
                                new Notification.AddressTakenUp("Anna", START)));
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
                .containsExactly(new Notification.AddressGivenUp("Anna", START, "b…@acme.example"));
        assertThat(portal.letters().to("b@acme.example"))
                .containsExactly(
                        new Notification.AddressGivenUp("Eva", START, "d…@acme.example"),
                        new Notification.AddressTakenUp("Anna", START));
        assertThat(portal.letters().to("d@acme.example"))
                .containsExactly(new Notification.AddressTakenUp("Eva", START));
    }

    @Test
    void tellsWhoWasNotReachedTheNextTime() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");
        portal.letters().refuseEverything();
        assertThatThrownBy(() -> tell("c-1")).isInstanceOf(MailNotSent.class);

        portal.letters().acceptAgain();
        tell("c-1");

        assertThat(portal.letters().sent()).hasSize(2);
    }

    @Test
    void tellsNothingOfAChangeThatIsGone() {
        tell("c-9");

        assertThat(portal.letters().sent()).isEmpty();
    }

    @Test
    void invitesWhoNeverSignedInAtTheNewAddressInTheNameOfWhoChangedIt() {
        acme.with(aContact("carla")
                .withRoles(Role.EMPLOYEE)
                .mailedAt("C.Bakker@acme.example")
                .yetToEnroll());
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");
        tell("c-1");

        assertThat(portal.letters().to("carla@acme.example"))
                .containsExactly(new Notification.AddressGivenUp("Anna", START, "c…@acme.example"));
        assertThat(portal.letters().sent())
                .hasSize(2)
                .last()
                .isEqualTo(new Sent(
                        acme.contact("carla").recipient(),
                        new Notification.Invitation(
                                "acme B.V.",
                                new Notification.Inviter.Administrator("Anna"),
                                Set.of(Role.EMPLOYEE),
                                PORTAL)));
    }

    @Test
    void invitesNobodyAtAnAddressThatWasGivenUpMeanwhile() {
        acme.with(aContact("carla").mailedAt("d@acme.example").yetToEnroll());
        given("c-1", "a@acme.example", "b@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.letters().to("a@acme.example")).hasSize(1);
        assertThat(portal.letters().sent()).hasSize(1);
    }

    @Test
    void tellsWhoseSecondFactorWasWipedThatSigningInStaysTheSame() {
        var carla = acme.contact("carla");
        portal.commit(List.of(portal.contacts().update(carla.withoutSecondFactor(START.plusMillis(300), START))));
        given("c-1", "a@acme.example", "carla@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.letters().to("carla@acme.example"))
                .containsExactly(new Notification.AddressTakenUp("Anna", START));
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
