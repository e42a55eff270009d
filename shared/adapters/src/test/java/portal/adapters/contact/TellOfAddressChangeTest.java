package portal.adapters.contact;

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
import portal.domain.access.Recipient;
import portal.domain.access.Role;
import portal.domain.contact.AddressChange;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.platform.event.OnceOnly;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class TellOfAddressChangeTest {
    private static final String PORTAL = "https://portal.example";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(aContact("carla"));
    private final OnceOnlySender sender =
            new OnceOnlySender(new OnceOnly(portal.deliveries()), portal.mails(), (occasion, recipient, refused) -> {});
    private final TellOfAddressChange tellOfAddressChange = new TellOfAddressChange(
            portal.addressChanges(),
            portal.contacts(),
            new InviteContact(portal.contacts(), portal.organizations(), sender, PORTAL),
            sender);

    @Test
    void tellsTheOldAndTheNewAddress() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.mails().sent())
                .containsExactly(
                        new Sent(
                                carla("carla@acme.example"),
                                new AddressGivenUp(carla("carla@acme.example"), "Anna", START, "c…@acme.example")),
                        new Sent(
                                carlaNow("c.bakker@acme.example"),
                                new AddressTakenUp(carlaNow("c.bakker@acme.example"), "Anna", START)));
    }

    @Test
    void tellsEachOnceHoweverOftenTheEventComes() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");
        tell("c-1");

        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void tellsOfTwoQuickChangesCorrectly() {
        given("c-1", "a@acme.example", "b@acme.example", "Anna");
        given("c-2", "b@acme.example", "d@acme.example", "Eva");

        tell("c-2");
        tell("c-1");

        assertThat(portal.mails().to("a@acme.example"))
                .containsExactly(new AddressGivenUp(carla("a@acme.example"), "Anna", START, "b…@acme.example"));
        assertThat(portal.mails().to("b@acme.example"))
                .containsExactly(
                        new AddressGivenUp(carla("b@acme.example"), "Eva", START, "d…@acme.example"),
                        new AddressTakenUp(carlaNow("b@acme.example"), "Anna", START));
        assertThat(portal.mails().to("d@acme.example"))
                .containsExactly(new AddressTakenUp(carlaNow("d@acme.example"), "Eva", START));
    }

    @Test
    void mailsBothAddressesTheNextTimeAfterAFailure() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");
        portal.mails().refuseEverything();
        assertThatThrownBy(() -> tell("c-1")).isInstanceOf(MailNotSent.class);

        portal.mails().acceptAgain();
        tell("c-1");

        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void tellsNothingOfAChangeThatIsGone() {
        tell("c-9");

        assertThat(portal.mails().sent()).isEmpty();
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

        assertThat(portal.mails().to("carla@acme.example"))
                .containsExactly(new AddressGivenUp(carla("carla@acme.example"), "Anna", START, "c…@acme.example"));
        assertThat(portal.mails().sent())
                .hasSize(2)
                .last()
                .isEqualTo(new Sent(
                        acme.contact("carla").recipient(),
                        new Invitation(
                                acme.contact("carla").recipient(),
                                "acme B.V.",
                                new Inviter.Administrator("Anna"),
                                Set.of(Role.EMPLOYEE),
                                PORTAL)));
    }

    @Test
    void invitesNobodyAtAnAddressThatWasGivenUpMeanwhile() {
        acme.with(aContact("carla").mailedAt("d@acme.example").yetToEnroll());
        given("c-1", "a@acme.example", "b@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.mails().to("a@acme.example")).hasSize(1);
        assertThat(portal.mails().sent()).hasSize(1);
    }

    @Test
    void tellsTheContactOfAResetThatSigningInStaysTheSame() {
        var carla = acme.contact("carla");
        portal.commit(List.of(portal.contacts().update(carla.withoutSecondFactor(START.plusMillis(300), START))));
        given("c-1", "a@acme.example", "carla@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.mails().to("carla@acme.example"))
                .containsExactly(new AddressTakenUp(carlaNow("carla@acme.example"), "Anna", START));
    }

    /** As the contact who she is at the address. */
    private static Recipient carlaNow(String address) {
        return new Recipient("carla", "Carla", new EmailAddress(address), Language.EN);
    }

    private static Recipient carla(String address) {
        return new Recipient("Carla", new EmailAddress(address), Language.EN);
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
