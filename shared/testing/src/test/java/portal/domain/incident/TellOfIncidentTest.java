package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class TellOfIncidentTest {
    private static final IncidentNumber NUMBER = new IncidentNumber(1001);
    private static final Recipient SUPPORT =
            new Recipient("collega", new EmailAddress("support@vendor.example"), Language.NL);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anIncidentManager("rita").named("Rita Bos").reading(Language.EN), anIncidentManager("ian"));
    private final Notification.About about =
            new Notification.About(acme.id(), "INC-1001", "It broke", "https://portal.vendor.example");

    @BeforeEach
    void submitAnIncidentOfRita() {
        var report = new SubmitIncident.Report("It broke", "All of it", Severity.HIGH, Optional.of("Payroll"));
        portal.commit(new SubmitIncident(portal.incidents(), portal.gatekeeper(), portal.journal())
                .submit(acme.caller("rita"), report));
    }

    @Test
    void mailsASubmissionToSupportAndAcknowledgesItToTheReporterOnce() {
        tell(latest());
        tell(latest());

        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(
                                SUPPORT,
                                new Notification.IncidentSubmitted(
                                        about,
                                        new Notification.IncidentReport(
                                                "acme B.V.",
                                                "Rita Bos",
                                                Notification.Severity.HIGH,
                                                Optional.of("Payroll"),
                                                "All of it"))),
                        new Sent(
                                acme.contact("rita").recipient(),
                                new Notification.IncidentReceived(about, "All of it", Notification.Severity.HIGH)));
    }

    @Test
    void mailsSupportAloneOfASubmissionByWhoLeft() {
        var event = latest();
        without("rita");

        tell(event);

        assertThat(recipients()).containsExactly("support@vendor.example");
    }

    @Test
    void mailsSupportWhatAContactWrites() {
        write("ian", "Still broken");

        tell(latest());
        tell(latest());

        assertThat(portal.letters().sent())
                .containsExactly(new Sent(
                        SUPPORT,
                        new Notification.CustomerFollowedUp(
                                about, "acme B.V.", new Notification.Wrote("Ian", "Still broken"))));
    }

    @Test
    void mailsSupportWhoClosedAndWhoReopened() {
        change("ian", IncidentStatus.CLOSED);
        tell(latest());
        change("rita", IncidentStatus.OPEN);
        tell(latest());

        assertThat(portal.letters().to("support@vendor.example"))
                .containsExactly(
                        new Notification.CustomerFollowedUp(about, "acme B.V.", new Notification.Closed("Ian")),
                        new Notification.CustomerFollowedUp(about, "acme B.V.", new Notification.Reopened("Rita Bos")));
        assertThat(portal.letters().sent()).hasSize(2);
    }

    @Test
    void mailsWhatSupportWritesToTheReporterAndToWhoWrote() {
        acme.with(anIncidentManager("other"));
        write("ian", "Me too");
        write("ian", "Really");
        writeAsSupport("Sam", "Try this");

        tell(latest());
        tell(latest());

        var letter = new Notification.SupportFollowedUp(about, new Notification.Wrote("Sam", "Try this"));
        assertThat(portal.letters().sent())
                .containsExactlyInAnyOrder(
                        new Sent(acme.contact("rita").recipient(), letter),
                        new Sent(acme.contact("ian").recipient(), letter));
    }

    @Test
    void mailsTheCustomerThatSupportClosedAndReopened() {
        changeAsSupport(IncidentStatus.CLOSED);
        tell(latest());
        changeAsSupport(IncidentStatus.OPEN);
        tell(latest());

        assertThat(portal.letters().to("rita@acme.example"))
                .containsExactly(
                        new Notification.SupportFollowedUp(about, new Notification.Closed("Support")),
                        new Notification.SupportFollowedUp(about, new Notification.Reopened("Support")));
        assertThat(portal.letters().sent()).hasSize(2);
    }

    @Test
    void mailsTheIncidentManagersWhenNobodyWhoTookPartIsLeft() {
        acme.with(anIncidentManager("mia"), anAdministrator("anna"), anEmployee("eve"));
        write("ian", "Me too");
        writeAsSupport("Sam", "Try this");
        without("rita");
        without("ian");

        tell(latest());

        assertThat(recipients()).containsExactly("mia@acme.example");
    }

    @Test
    void mailsTheAdministratorsWhenThereAreNoIncidentManagersEither() {
        acme.with(anAdministrator("anna"), anEmployee("eve"));
        writeAsSupport("Sam", "Try this");
        without("rita");
        without("ian");

        tell(latest());

        assertThat(recipients()).containsExactly("anna@acme.example");
    }

    @Test
    void doesNotMailWhoMayNotSeeTheIncidentAnyMore() {
        write("ian", "Me too");
        writeAsSupport("Sam", "Try this");
        acme.with(anEmployee("ian"), anEmployee("rita"));

        tell(latest());
        assertThat(recipients()).containsExactly("rita@acme.example");

        acme.with(aContact("rita"), anAdministrator("anna"));
        writeAsSupport("Sam", "And this");
        tell(latest());
        assertThat(recipients()).containsExactly("rita@acme.example", "anna@acme.example");
    }

    @Test
    void namesAReporterWhoClosedItAndLeft() {
        assertThat(closedAndLeft("rita")).isEqualTo("Rita Bos");
    }

    @Test
    void namesWhoClosedItAndLeftAsInTheirMessages() {
        write("ian", "Me too");
        acme.with(anIncidentManager("ian").named("Ian of acme"));
        write("ian", "Still");
        IntStream.range(0, 25).forEach(i -> writeAsSupport("Sam", "Try this " + i));

        assertThat(closedAndLeft("ian")).isEqualTo("Ian of acme");
    }

    @Test
    void namesTheOrganizationOfWhoClosedItAndLeftAndNeverWrote() {
        write("rita", "Nobody?");
        writeAsSupport("Sam", "Try this");

        assertThat(closedAndLeft("ian")).isEqualTo("acme B.V.");
    }

    /** Who closed the incident, as support is mailed. */
    private String closedAndLeft(String contact) {
        change(contact, IncidentStatus.CLOSED);
        var event = latest();
        without(contact);
        tell(event);
        var letter = (Notification.CustomerFollowedUp)
                portal.letters().sent().getLast().letter();
        return letter.step().by();
    }

    @Test
    void mailsNobodyAboutWhatIsNotThere() {
        tell(event(EventType.IncidentSubmitted, "INC-1002"));
        tell(event(EventType.MessagePosted, "INC-1001/1"));
        tell(event(EventType.MessagePosted, "INC-1002/1"));
        tell(event(EventType.IncidentClosed, "INC-1002"));
        tell(new DomainEvent(
                "elsewhere", EventType.IncidentReopened, new OrganizationId("globex"), "INC-1001", "x", Instant.EPOCH));

        assertThat(portal.letters().sent()).isEmpty();
    }

    private void without(String contact) {
        acme.without(contact);
    }

    private void write(String contact, String text) {
        portal.commit(writeMessage().write(acme.caller(contact), NUMBER, text));
    }

    private void writeAsSupport(String employee, String text) {
        var reference = new IncidentReference(acme.id(), NUMBER);
        portal.commit(writeMessage().write(Callers.backOffice(), reference, Optional.of(employee), text));
    }

    private void change(String contact, IncidentStatus status) {
        portal.commit(changeIncidentStatus().change(acme.caller(contact), NUMBER, status));
    }

    private void changeAsSupport(IncidentStatus status) {
        var reference = new IncidentReference(acme.id(), NUMBER);
        portal.commit(changeIncidentStatus().change(Callers.backOffice(), reference, status));
    }

    private WriteMessage writeMessage() {
        return new WriteMessage(portal.incidents(), portal.conversations(), portal.gatekeeper(), portal.journal());
    }

    private ChangeIncidentStatus changeIncidentStatus() {
        return new ChangeIncidentStatus(
                portal.incidents(), portal.conversations(), portal.gatekeeper(), portal.journal());
    }

    private DomainEvent latest() {
        return portal.publishedEvents().getLast();
    }

    private DomainEvent event(EventType type, String subject) {
        return new DomainEvent("event-" + type + subject, type, acme.id(), subject, "ian", Instant.EPOCH);
    }

    private List<String> recipients() {
        return portal.letters().sent().stream()
                .map(sent -> sent.recipient().email().value())
                .toList();
    }

    private void tell(DomainEvent event) {
        var customers = new IncidentFollowers(portal.organizations(), portal.contacts(), portal.conversations());
        var tell = new TellOfIncident(
                portal.incidents(),
                portal.conversations(),
                customers,
                new SupportSettings(SUPPORT, "https://portal.vendor.example"),
                new OnceOnlySender(portal.deliveries(), portal.letters()));
        switch (event.type()) {
            case IncidentSubmitted -> tell.ofSubmission(event);
            case MessagePosted -> tell.ofMessage(event);
            case IncidentClosed -> tell.ofClosing(event);
            case IncidentReopened -> tell.ofReopening(event);
            default -> throw new IllegalArgumentException(event.type().name());
        }
    }
}
