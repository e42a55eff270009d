package portal.adapters.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.contact.AddressChange;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class TellOfAddressChangeTest {
    private static final String ME = "https://portal.example/me";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(aContact("carla"));
    private final OnceOnlySender sender =
            new OnceOnlySender(portal.mailRecords(), portal.mails(), (occasion, recipient, refused) -> {});
    private final TellOfAddressChange tellOfAddressChange = new TellOfAddressChange(
            portal.addressChanges(), portal.contacts(), sender, new PortalPages("https://portal.example"));

    @Test
    void tellsTheOldAddress() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");

        assertThat(portal.mails().sent())
                .containsExactly(new Sent(
                        carla("carla@acme.example"),
                        new AddressGivenUp(carla("carla@acme.example"), by("Anna"), "c…@acme.example", ME)));
    }

    @Test
    void tellsItOnceHoweverOftenTheEventComes() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");
        tell("c-1");

        assertThat(portal.mails().sent()).hasSize(1);
    }

    @Test
    void tellsOfTwoQuickChangesCorrectly() {
        given("c-1", "a@acme.example", "b@acme.example", "Anna");
        given("c-2", "b@acme.example", "d@acme.example", "Eva");

        tell("c-2");
        tell("c-1");

        assertThat(portal.mails().to("a@acme.example"))
                .containsExactly(new AddressGivenUp(carla("a@acme.example"), by("Anna"), "b…@acme.example", ME));
        assertThat(portal.mails().to("b@acme.example"))
                .containsExactly(new AddressGivenUp(carla("b@acme.example"), by("Eva"), "d…@acme.example", ME));
        assertThat(portal.mails().to("d@acme.example")).isEmpty();
    }

    @Test
    void mailsItTheNextTimeAfterAFailure() {
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");
        portal.mails().refuseEverything();
        assertThatThrownBy(() -> tell("c-1")).isInstanceOf(MailNotSent.class);

        portal.mails().acceptAgain();
        tell("c-1");

        assertThat(portal.mails().sent()).hasSize(1);
    }

    @Test
    void tellsAllAdministratorsButTheOneConcerned() {
        acme.with(anAdministrator("anna"), anAdministrator("carla"), anAdministrator("eva"));
        given("c-1", "carla@acme.example", "c.bakker@acme.example", "Anna");

        tell("c-1");
        tell("c-1");

        var told = new ColleagueReaddressed(
                List.of(acme.contact("anna").recipient(), acme.contact("eva").recipient()),
                "Carla",
                new EmailAddress("carla@acme.example"),
                new EmailAddress("c.bakker@acme.example"),
                by("Anna"),
                "https://portal.example/contacts/carla");
        assertThat(portal.mails().to("anna@acme.example")).containsExactly(told);
        assertThat(portal.mails().to("eva@acme.example")).containsExactly(told);
        assertThat(portal.mails().sent()).hasSize(3);
    }

    @Test
    void tellsNothingOfAChangeThatIsGone() {
        tell("c-9");

        assertThat(portal.mails().sent()).isEmpty();
    }

    private static Recipient carla(String address) {
        return new Recipient("Carla", new EmailAddress(address), Language.EN);
    }

    private static ChangeAuthor by(String name) {
        return new ChangeAuthor(name, START, Optional.of("192.0.2.1"));
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
                        Optional.of("192.0.2.1"),
                        START))));
    }

    private void tell(String id) {
        tellOfAddressChange.tell(new DomainEvent("e-" + id, EventType.EmailChanged, acme.id(), id, "anna", START));
    }
}
