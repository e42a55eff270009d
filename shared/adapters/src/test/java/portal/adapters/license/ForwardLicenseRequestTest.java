package portal.adapters.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.Entitlement;
import portal.domain.license.LicenseRequest;
import portal.domain.organization.RemoveOrganization;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.mail.Letterhead;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.MailRefused;
import portal.platform.mail.MailSender;
import portal.platform.mail.OnceOnlySender;
import portal.platform.mail.RenderedMail;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class ForwardLicenseRequestTest {
    private static final Recipient VENDOR =
            new Recipient("collega", new EmailAddress("licenses@vendor.example"), Language.NL);

    private static final String AT_THE_VENDOR =
            "https://portal.example/support/organizations/acme/license/requests/r-1";
    private static final Letterhead LETTERHEAD =
            new Letterhead("Portal", "Vendor B.V.", "Postbus 1, 1000 AA Amsterdam", Optional.empty());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna").reading(Language.EN), anAdministrator("bob"));

    @Test
    void mailsTheVendorAndThenTheAdministratorWhoAsked() {
        var request = given("anna", "Anna de Vries");

        forward("r-1");

        var applicant = new LicenseRequested.Applicant(
                acme.id(), "acme B.V.", Optional.of(new EmailAddress("anna@acme.example")));
        assertThat(portal.mails().sent())
                .containsExactly(
                        new Sent(VENDOR, new LicenseRequested(VENDOR, applicant, request, AT_THE_VENDOR)),
                        new Sent(
                                acme.contact("anna").recipient(),
                                new LicenseRequestSent(
                                        acme.contact("anna").recipient(),
                                        "acme B.V.",
                                        request,
                                        "https://portal.example/license/requests/r-1")));
    }

    @Test
    void sendsTheVendorsAnswerToTheAdministrator() {
        given("anna", "Anna");

        forward("r-1");

        assertThat(portal.mails().sent().getFirst().notification().replyTo())
                .contains(new EmailAddress("anna@acme.example"));
        assertThat(portal.mails().sent().getLast().notification().replyTo()).isEmpty();
    }

    @Test
    void namesAnAdministratorWhoLeftByTheNameInTheRequest() {
        var request = given("gone", "Gerda Grootjans");

        forward("r-1");

        var applicant = new LicenseRequested.Applicant(acme.id(), "acme B.V.", Optional.empty());
        assertThat(portal.mails().sent())
                .containsExactly(new Sent(VENDOR, new LicenseRequested(VENDOR, applicant, request, AT_THE_VENDOR)));
    }

    @Test
    void mailsEachOnceHoweverOftenTheEventComes() {
        given("anna", "Anna");

        forward("r-1");
        forward("r-1");

        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void confirmsTheRequestOnlyAfterItWasSent() {
        given("anna", "Anna");
        MailSender refusingTheVendor = (recipient, notification, mail) -> {
            if (recipient.equals(VENDOR)) {
                throw new MailNotSent("No such mailbox", new IllegalStateException());
            }
            return portal.mails().send(recipient, notification, mail);
        };

        assertThatThrownBy(() -> forward("r-1", refusingTheVendor)).isInstanceOf(MailNotSent.class);
        assertThat(portal.mails().sent()).isEmpty();

        forward("r-1");
        assertThat(portal.mails().sent())
                .extracting(sent -> sent.recipient().email().value())
                .containsExactly("licenses@vendor.example", "anna@acme.example");
    }

    @Test
    void keepsThatTheMailWasRefusedForGoodAndTellsNobodyThatItWasSent() {
        var request = given("anna", "Anna");
        MailSender refusingTheVendor = (recipient, notification, mail) -> {
            if (recipient.equals(VENDOR)) {
                throw new MailRefused("No such mailbox", new IllegalStateException());
            }
            return portal.mails().send(recipient, notification, mail);
        };

        forward("r-1", refusingTheVendor);
        forward("r-1");

        assertThat(portal.licenseRequests().find(acme.id(), "r-1")).contains(request.withMailRefused(START));
        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void mailsTheVendorAlsoWhenNoAnswerCanReachTheAdministrator() {
        acme.with(anAdministrator("carl").mailedAt("a..b@acme.example"));
        given("carl", "Carl");

        forward("r-1");

        var mail = portal.mails().sent().getFirst();
        assertThat(mail.recipient()).isEqualTo(VENDOR);
        assertThat(mail.notification().replyTo()).isEmpty();
        assertThat(RenderedMail.of(mail.notification(), VENDOR, LETTERHEAD).text())
                .contains("a..b@acme.example", "kan geen e-mail worden gestuurd", "worden niet gelezen")
                .doesNotContain("Beantwoord dit bericht");
    }

    @Test
    void mailsBothToWhoHasTheAddressOfTheLicenseDesk() {
        acme.with(anAdministrator("dora").mailedAt("Licenses@Vendor.example"));
        given("dora", "Dora");

        forward("r-1");
        forward("r-1");

        assertThat(portal.mails().to("licenses@vendor.example"))
                .hasOnlyElementsOfTypes(LicenseRequested.class, LicenseRequestSent.class)
                .hasSize(2);
    }

    @Test
    void mailsNothingOfARequestThatDoesNotExist() {
        var globex = portal.organization("globex").id();
        given(globex, "gert", "Gert");

        forward("r-1");

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void mailsNothingForAnOrganizationThatIsBeingRemoved() {
        given("anna", "Anna");
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                acme.id());

        forward("r-1");

        assertThat(portal.mails().sent()).isEmpty();
    }

    private LicenseRequest given(String contact, String name) {
        return given(acme.id(), contact, name);
    }

    private LicenseRequest given(OrganizationId organization, String contact, String name) {
        var current = new Entitlement(new SeatCount(50), new SeatCount(55));
        var line = new LicenseRequest.Line(Metric.PROFIT_USERS, new SeatCount(60), current, 42);
        var request = new LicenseRequest(
                organization,
                "r-1",
                portal.licenseRequests().next(),
                List.of(line),
                "We grow",
                new ContactId(contact),
                name,
                START);
        portal.commit(portal.licenseRequests().add(request));
        return request;
    }

    private void forward(String request) {
        forward(request, portal.mails());
    }

    private void forward(String request, MailSender mails) {
        new ForwardLicenseRequest(
                        portal.licenseRequests(),
                        portal.organizations(),
                        portal.contacts(),
                        new OnceOnlySender(portal.mailRecords(), mails, (occasion, recipient, refused) -> {}),
                        portal.transactionRunner(),
                        portal.clock(),
                        VENDOR,
                        new PortalPages("https://portal.example"))
                .forward(new DomainEvent("event", EventType.LicenseRequested, acme.id(), request, "anna", START));
    }
}
