package portal.adapters.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.IncidentFollowers;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.ReplyAddresses;
import portal.domain.incident.Severity;
import portal.domain.incident.SubmitIncident;
import portal.domain.incident.WriteMessage;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.ReadableSignatures;
import portal.testing.fake.RecordingMailSender.Sent;

class TellOfIncidentTest {
    private static final IncidentNumber NUMBER = new IncidentNumber(1001);
    private static final Recipient SUPPORT =
            new Recipient("collega", new EmailAddress("support@vendor.example"), Language.NL);

    private static final PortalPages PAGES = new PortalPages("https://portal.vendor.example");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anIncidentManager("rita").named("Rita Bos").reading(Language.EN), anIncidentManager("ian"));
    private final AboutIncident about = new AboutIncident(acme.id(), "INC-1001", "It broke", PAGES);
    private final SupportCase atSupport = new SupportCase(
            SUPPORT, about, "acme B.V.", Severity.HIGH, Optional.of(new EmailAddress("rita@acme.example")));

    private Optional<String> replyDomain = Optional.empty();

    @BeforeEach
    void submitAnIncidentOfRita() {
        var report = new SubmitIncident.Report("It broke", "All of it", Severity.HIGH, Optional.of("Payroll"));
        portal.run(
                new SubmitIncident(portal.contacts(), portal.incidents(), portal.journal()),
                acme.caller("rita"),
                report);
    }

    @Test
    void mailsASubmissionToSupportAndAcknowledgesItToTheReporterOnce() {
        tell(latest());
        tell(latest());

        assertThat(portal.mails().sent())
                .containsExactly(
                        new Sent(
                                SUPPORT,
                                new IncidentSubmitted(atSupport, "Rita Bos", Optional.of("Payroll"), "All of it")),
                        new Sent(
                                acme.contact("rita").recipient(),
                                new IncidentReceived(
                                        acme.contact("rita").recipient(), about, "All of it", Severity.HIGH)));
    }

    @Test
    void mailsOnlySupportWhenTheReporterHasLeft() {
        var event = latest();
        without("rita");

        tell(event);

        assertThat(addresses()).containsExactly("support@vendor.example");
    }

    @Test
    void mailsSupportWhatAContactWrites() {
        write("ian", "Still broken");

        tell(latest());
        tell(latest());

        assertThat(portal.mails().sent())
                .containsExactly(new Sent(
                        SUPPORT, new CustomerFollowedUp(atSupport, new IncidentStep.Wrote("Ian", "Still broken"))));
    }

    @Test
    void mailsSupportWhoClosedAndWhoReopened() {
        change("ian", IncidentStatus.CLOSED);
        tell(latest());
        change("rita", IncidentStatus.OPEN);
        tell(latest());

        assertThat(portal.mails().to("support@vendor.example"))
                .containsExactly(
                        new CustomerFollowedUp(atSupport, new IncidentStep.Closed("Ian")),
                        new CustomerFollowedUp(atSupport, new IncidentStep.Reopened("Rita Bos")));
        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void mailsMessagesOfSupportToTheReporterAndTheWriters() {
        acme.with(anIncidentManager("other"));
        write("ian", "Me too");
        write("ian", "Really");
        writeAsSupport("Sam", "Try this");

        tell(latest());
        tell(latest());

        var followedUp =
                new SupportFollowedUp(recipients("rita", "ian"), about, new IncidentStep.Wrote("Sam", "Try this"));
        assertThat(portal.mails().sent())
                .containsExactlyInAnyOrder(
                        new Sent(acme.contact("rita").recipient(), followedUp),
                        new Sent(acme.contact("ian").recipient(), followedUp));
    }

    @Test
    void mailsTheCustomerThatSupportClosedAndReopened() {
        changeAsSupport(IncidentStatus.CLOSED);
        tell(latest());
        changeAsSupport(IncidentStatus.OPEN);
        tell(latest());

        assertThat(portal.mails().to("rita@acme.example"))
                .containsExactly(
                        new SupportFollowedUp(
                                List.of(acme.contact("rita").recipient()), about, new IncidentStep.Closed("Support")),
                        new SupportFollowedUp(
                                List.of(acme.contact("rita").recipient()),
                                about,
                                new IncidentStep.Reopened("Support")));
        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void mailsTheIncidentManagersWhenNoFollowerIsLeft() {
        acme.with(anIncidentManager("mia"), anAdministrator("anna"), anEmployee("eve"));
        write("ian", "Me too");
        writeAsSupport("Sam", "Try this");
        without("rita");
        without("ian");

        tell(latest());

        assertThat(addresses()).containsExactly("mia@acme.example");
    }

    @Test
    void mailsTheAdministratorsWhenThereAreNoIncidentManagersEither() {
        acme.with(anAdministrator("anna"), anEmployee("eve"));
        writeAsSupport("Sam", "Try this");
        without("rita");
        without("ian");

        tell(latest());

        assertThat(addresses()).containsExactly("anna@acme.example");
    }

    @Test
    void doesNotMailContactsWhoMayNoLongerSeeTheIncident() {
        write("ian", "Me too");
        writeAsSupport("Sam", "Try this");
        acme.with(anEmployee("ian"), anEmployee("rita"));

        tell(latest());
        assertThat(addresses()).containsExactly("rita@acme.example");

        acme.with(aContact("rita"), anAdministrator("anna"));
        writeAsSupport("Sam", "And this");
        tell(latest());
        assertThat(addresses()).containsExactly("rita@acme.example", "anna@acme.example");
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
    void namesWhoClosedItAndLeftAndNeverWroteAsInTheHistory() {
        write("rita", "Nobody?");
        writeAsSupport("Sam", "Try this");

        assertThat(closedAndLeft("ian")).isEqualTo("Ian");
    }

    @Test
    void tellsBothSidesWhoOfTheOtherClosedAndReopenedItAndWhy() {
        portal.run(
                changeIncidentStatus(),
                Callers.backOffice(),
                new ChangeIncidentStatus.SupportCommand(
                        new IncidentReference(acme.id(), NUMBER),
                        IncidentStatus.CLOSED,
                        Optional.of("Piet Vos"),
                        Optional.of("Solved in 12.4")));
        var closing = latest();
        portal.clock().advance(Duration.ofMinutes(1));
        portal.run(
                changeIncidentStatus(),
                acme.caller("rita"),
                new ChangeIncidentStatus.Command(NUMBER, IncidentStatus.OPEN, Optional.of("Not for us")));
        portal.clock().advance(Duration.ofMinutes(1));
        change("rita", IncidentStatus.CLOSED);

        tell(closing);
        tell(portal.publishedEvents().get(portal.publishedEvents().size() - 2));

        assertThat(portal.mails().to("rita@acme.example"))
                .as("the closing that it is about, not the latest")
                .containsExactly(new SupportFollowedUp(
                        List.of(acme.contact("rita").recipient()),
                        about,
                        new IncidentStep.Closed("Piet Vos", Optional.of("Solved in 12.4"))));
        assertThat(portal.mails().to(SUPPORT.email().value()))
                .containsExactly(new CustomerFollowedUp(
                        atSupport, new IncidentStep.Reopened("Rita Bos", Optional.of("Not for us"))));
    }

    /** The name in the mail to support, after this contact closed the incident and left. */
    private String closedAndLeft(String contact) {
        change(contact, IncidentStatus.CLOSED);
        var event = latest();
        without(contact);
        tell(event);
        var mail = (CustomerFollowedUp) portal.mails().sent().getLast().notification();
        return mail.step().by();
    }

    @Test
    void mailsNobodyAboutWhatIsNotThere() {
        tell(event(EventType.IncidentSubmitted, "INC-1002"));
        tell(event(EventType.MessagePosted, "INC-1001/1"));
        tell(event(EventType.MessagePosted, "INC-1002/1"));
        tell(event(EventType.IncidentClosed, "INC-1002"));
        tell(new DomainEvent(
                "elsewhere", EventType.IncidentReopened, new OrganizationId("globex"), "INC-1001", "x", Instant.EPOCH));

        assertThat(portal.mails().sent()).isEmpty();
    }

    private void without(String contact) {
        acme.without(contact);
    }

    private void write(String contact, String text) {
        portal.run(writeMessage(), acme.caller(contact), new WriteMessage.Command(NUMBER, text));
    }

    private void writeAsSupport(String employee, String text) {
        var reference = new IncidentReference(acme.id(), NUMBER);
        var command = new WriteMessage.SupportCommand(reference, Optional.of(employee), text);
        portal.run(writeMessage(), Callers.backOffice(), command);
    }

    private void change(String contact, IncidentStatus status) {
        portal.run(
                changeIncidentStatus(),
                acme.caller(contact),
                new ChangeIncidentStatus.Command(NUMBER, status, Optional.empty()));
    }

    private void changeAsSupport(IncidentStatus status) {
        var reference = new IncidentReference(acme.id(), NUMBER);
        var command = new ChangeIncidentStatus.SupportCommand(reference, status, Optional.empty(), Optional.empty());
        portal.run(changeIncidentStatus(), Callers.backOffice(), command);
    }

    private WriteMessage writeMessage() {
        return new WriteMessage(portal.incidents(), portal.conversations(), portal.journal());
    }

    private ChangeIncidentStatus changeIncidentStatus() {
        return new ChangeIncidentStatus(portal.incidents(), portal.conversations(), portal.journal());
    }

    @Test
    void givesEachFollowerAnAddressForRepliesUntilTheIncidentIsClosed() {
        replyDomain = Optional.of("reply.portal.example");
        tell(latest());
        writeAsSupport("Sam", "Try this");
        tell(latest());
        var replies = new ReplyAddresses(new ReadableSignatures(), replyDomain);
        var rita = replies.of(acme.id(), new IncidentNumber(1001), new ContactId("rita"));

        assertThat(rita.orElseThrow().value()).matches("inc-1001-[0-9a-v]{26}@reply[.]portal[.]example");
        assertThat(portal.mails().sent())
                .filteredOn(sent -> sent.recipient().key().equals("rita"))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.notification().takesRepliesAt(sent.recipient()))
                        .isEqualTo(rita));
        assertThat(portal.mails().sent())
                .filteredOn(sent -> sent.recipient().equals(SUPPORT))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.notification().takesRepliesAt(sent.recipient()))
                        .isEmpty());

        changeAsSupport(IncidentStatus.CLOSED);
        tell(latest());

        assertThat(portal.mails().to("rita@acme.example").getLast())
                .isInstanceOfSatisfying(SupportFollowedUp.class, closed -> assertThat(
                                closed.takesRepliesAt(closed.recipients().getFirst()))
                        .isEmpty());
    }

    private DomainEvent latest() {
        return portal.publishedEvents().getLast();
    }

    private DomainEvent event(EventType type, String subject) {
        return new DomainEvent("event-" + type + subject, type, acme.id(), subject, "ian", Instant.EPOCH);
    }

    private List<Recipient> recipients(String... contacts) {
        return Stream.of(contacts)
                .map(contact -> acme.contact(contact).recipient())
                .toList();
    }

    private List<String> addresses() {
        return portal.mails().sent().stream()
                .map(sent -> sent.recipient().email().value())
                .toList();
    }

    private void tell(DomainEvent event) {
        var customers = new IncidentFollowers(portal.organizations(), portal.contacts(), portal.conversations());
        var tell = new TellOfIncident(
                portal.incidents(),
                portal.conversations(),
                customers,
                SUPPORT,
                new OnceOnlySender(portal.mailRecords(), portal.mails(), (occasion, recipient, refused) -> {}),
                PAGES,
                new ReplyAddresses(new ReadableSignatures(), replyDomain));
        switch (event.type()) {
            case IncidentSubmitted -> tell.ofSubmission(event);
            case MessagePosted -> tell.ofMessage(event);
            case IncidentClosed -> tell.ofClosing(event);
            case IncidentReopened -> tell.ofReopening(event);
            default -> throw new IllegalArgumentException(event.type().name());
        }
    }
}
