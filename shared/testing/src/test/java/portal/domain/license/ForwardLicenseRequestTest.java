package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.notification.MailNotSent;
import portal.domain.notification.MailSender;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.domain.organization.RemoveOrganization;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class ForwardLicenseRequestTest {
    private static final Recipient VENDOR =
            new Recipient("collega", new EmailAddress("licenses@vendor.example"), Language.NL);
    private static final Notification.LicenseWish WISH = new Notification.LicenseWish(
            List.of(new Notification.WantedMaximum(Metric.PROFIT_USERS, 60, 50, 55, 42)), "We grow", START);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna").reading(Language.EN), anAdministrator("bob"));

    @Test
    void mailsTheVendorAndThenTheAdministratorWhoAsked() {
        given("anna", "Anna de Vries");

        forward("r-1");

        var applicant = new Notification.Applicant(
                acme.id(), "acme B.V.", "Anna de Vries", Optional.of(new EmailAddress("anna@acme.example")));
        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(VENDOR, new Notification.LicenseRequested(applicant, WISH)),
                        new Sent(
                                acme.contact("anna").recipient(),
                                new Notification.LicenseRequestSent("acme B.V.", WISH)));
    }

    @Test
    void hasTheVendorsAnswerGoToTheAdministrator() {
        given("anna", "Anna");

        forward("r-1");

        assertThat(portal.letters().sent().getFirst().letter().replyTo())
                .contains(new EmailAddress("anna@acme.example"));
        assertThat(portal.letters().sent().getLast().letter().replyTo()).isEmpty();
    }

    @Test
    void namesAnAdministratorWhoLeftByTheNameInTheRequest() {
        given("gone", "Gerda Grootjans");

        forward("r-1");

        var applicant = new Notification.Applicant(acme.id(), "acme B.V.", "Gerda Grootjans", Optional.empty());
        assertThat(portal.letters().sent())
                .containsExactly(new Sent(VENDOR, new Notification.LicenseRequested(applicant, WISH)));
    }

    @Test
    void mailsEachOnceHoweverOftenTheEventComes() {
        given("anna", "Anna");

        forward("r-1");
        forward("r-1");

        assertThat(portal.letters().sent()).hasSize(2);
    }

    @Test
    void tellsNobodyThatItWasSentUntilItWas() {
        given("anna", "Anna");
        MailSender refusingTheVendor = (recipient, letter) -> {
            if (recipient.equals(VENDOR)) {
                throw new MailNotSent("No such mailbox", new IllegalStateException());
            }
            portal.letters().send(recipient, letter);
        };

        assertThatThrownBy(() -> forward("r-1", refusingTheVendor)).isInstanceOf(MailNotSent.class);
        assertThat(portal.letters().sent()).isEmpty();

        forward("r-1");
        assertThat(portal.letters().sent())
                .extracting(sent -> sent.recipient().email().value())
                .containsExactly("licenses@vendor.example", "anna@acme.example");
    }

    @Test
    void mailsNothingOfARequestThatDoesNotExist() {
        var globex = portal.organization("globex").id();
        given(globex, "gert", "Gert");

        forward("r-1");

        assertThat(portal.letters().sent()).isEmpty();
    }

    @Test
    void mailsNothingForAnOrganizationThatIsBeingRemoved() {
        given("anna", "Anna");
        portal.commit(new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal())
                .remove(Callers.backOffice(), acme.id()));

        forward("r-1");

        assertThat(portal.letters().sent()).isEmpty();
    }

    private void given(String contact, String name) {
        given(acme.id(), contact, name);
    }

    private void given(OrganizationId organization, String contact, String name) {
        var current = new Entitlement(new SeatCount(50), new SeatCount(55));
        var line = new LicenseRequest.Line(Metric.PROFIT_USERS, new SeatCount(60), current, 42);
        var request =
                new LicenseRequest(organization, "r-1", List.of(line), "We grow", new ContactId(contact), name, START);
        portal.commit(List.of(portal.licenseRequests().add(request)));
    }

    private void forward(String request) {
        forward(request, portal.letters());
    }

    private void forward(String request, MailSender letters) {
        new ForwardLicenseRequest(
                        portal.licenseRequests(),
                        portal.organizations(),
                        portal.contacts(),
                        new OnceOnlySender(portal.deliveries(), letters),
                        VENDOR)
                .forward(new DomainEvent("event", EventType.LicenseRequested, acme.id(), request, "anna", START));
    }
}
