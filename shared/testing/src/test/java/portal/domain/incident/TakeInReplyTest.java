package portal.domain.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Origin;
import portal.domain.audit.AuditEntry;
import portal.domain.brake.Brakes;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.incident.Reply.FileRefusal;
import portal.domain.incident.Reply.LeftOutFile;
import portal.domain.mail.InboundMail;
import portal.domain.text.DisplayText;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.ReadableSignatures;

class TakeInReplyTest {
    private static final IncidentNumber NUMBER = new IncidentNumber(1001);
    private static final String RITA = "rita@acme.example";
    private static final int MOST = 3;

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anIncidentManager("rita").named("Rita Bos"), anIncidentManager("ian"), anAdministrator("anna"));
    private final ReplyAddresses addresses =
            new ReplyAddresses(new ReadableSignatures(), Optional.of("Reply.Portal.example"));
    private final Map<String, ReceivedReply> mails = new HashMap<>();
    private final Map<String, byte[]> uploads = new LinkedHashMap<>();
    private boolean filesAnswer = true;
    private int entriesBefore;

    @BeforeEach
    void submitAnIncidentOfRita() {
        var report = new SubmitIncident.Report("Subject", "Description", Severity.LOW, Optional.empty());
        portal.run(
                new SubmitIncident(portal.contacts(), portal.incidents(), portal.journal()),
                acme.caller("rita"),
                report);
        entriesBefore = portal.auditEntries().size();
    }

    @Test
    void makesAMessageOfTheReplyUnderTheNameOfTheContact() {
        receive("mail1", RITA, "It works again");

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("It works again");
            assertThat(message.author())
                    .isEqualTo(new Author(Side.CUSTOMER, Optional.of(new ContactId("rita")), "Rita Bos"));
        });
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.WRITE_MESSAGE);
            assertThat(entry.actor().key()).isEqualTo("rita");
            assertThat(entry.note()).isEqualTo("mail1");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
        });
        assertThat(eventsAfterSubmission()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.MessagePosted);
            assertThat(event.subject()).isEqualTo("INC-1001/1");
        });
    }

    @Test
    void takesEachMailInOnceHoweverOftenItIsDelivered() {
        receive("mail1", RITA, "Once");
        receive("mail1", RITA, "Once");
        receive("mail2", RITA, "Once");

        assertThat(messages()).hasSize(2);
    }

    /** A server that did not hear the answer sends the mail once more, and the mail service gives it another id. */
    @Test
    void knowsAMailThatWasSentAgainByTheIdThatItsSenderGaveIt() {
        var sent = new ReceivedReply(Optional.of("<1@acme.example>"), List.of(RITA), false, text("Once"), List.of());
        var another = new ReceivedReply(Optional.of("<2@acme.example>"), List.of(RITA), false, text("Once"), List.of());
        var ofIan = new ReceivedReply(sent.messageId(), List.of("ian@acme.example"), false, text("Also"), List.of());
        mails.putAll(Map.of("mail1", sent, "mail2", sent, "mail3", another, "mail4", ofIan));

        takeIn(inbound("mail1", address("rita")));
        takeIn(inbound("mail2", address("rita")));
        takeIn(inbound("mail3", address("rita")));
        takeIn(inbound("mail4", address("ian")));

        assertThat(messages()).extracting(IncidentMessage::text).containsExactly("Once", "Once", "Also");
        assertThat(entries()).extracting(AuditEntry::note).containsExactly("mail1", "mail3", "mail4");
    }

    @Test
    void readsAnAddressWhoseCaseAMailProgramChanged() {
        mails.put("mail1", reply("RITA@acme.example", "Hello"));

        takeIn(new InboundMail("mail1", List.of(address("rita").toUpperCase(Locale.ROOT)), true, false));

        assertThat(messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ian@acme.example", "somebody@else.example", "not an address", "gert@globex.example"})
    void ignoresASenderToWhomTheAddressWasNotGiven(String from) {
        portal.organization("globex").with(anAdministrator("gert"));

        receive("mail1", from, "Hello");

        assertThat(messages()).isEmpty();
        assertThat(entries()).isEmpty();
        assertThat(eventsAfterSubmission()).isEmpty();
    }

    @Test
    void ignoresAMailOfSeveralSendersOrOfAProgram() {
        mails.put(
                "mail1",
                new ReceivedReply(
                        Optional.empty(), List.of(RITA, "ian@acme.example"), false, text("Hello"), List.of()));
        mails.put(
                "mail2", new ReceivedReply(Optional.empty(), List.of(RITA), true, text("I am on holiday"), List.of()));

        takeIn(inbound("mail1", address("rita")));
        takeIn(inbound("mail2", address("rita")));

        assertThat(messages()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inc-1001-00000000000000000000000000@reply.portal.example",
                "inc-1001@reply.portal.example",
                "inc-1002-%s@reply.portal.example",
                "inc-1001-%s@elsewhere.example",
                "inc-1001-%s@sub.reply.portal.example",
                "inc-99999999999-%s@reply.portal.example",
                "support@reply.portal.example"
            })
    void ignoresAnAddressThatNobodyWasGiven(String form) {
        mails.put("mail1", reply(RITA, "Hello"));
        var code = address("rita").replaceFirst("inc-1001-", "").replaceFirst("@.*", "");

        takeIn(inbound("mail1", form.formatted(code)));

        assertThat(messages()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void tellsTheContactWhoseMailIsNotProvenToBeTheirs() {
        mails.put("mail1", reply(RITA, "Hello"));

        takeIn(new InboundMail("mail1", List.of(address("rita")), false, false));

        assertThat(messages()).isEmpty();
        assertRefused("mail1", ReplyRefusal.NOT_AUTHENTIC);
    }

    @Test
    void tellsTheContactWhoseMailHasAVirus() {
        mails.put("mail1", reply(RITA, "Hello"));

        takeIn(new InboundMail("mail1", List.of(address("rita")), true, true));

        assertThat(messages()).isEmpty();
        assertRefused("mail1", ReplyRefusal.INFECTED);
    }

    @Test
    void tellsAContactWhoLostTheIncident() {
        acme.with(aContact("rita"));

        receive("mail1", RITA, "Hello");

        assertThat(messages()).isEmpty();
        assertRefused("mail1", ReplyRefusal.NOT_FOUND);
    }

    @Test
    void tellsThatTheIncidentIsClosed() {
        portal.run(
                new ChangeIncidentStatus(portal.incidents(), portal.conversations(), portal.journal()),
                acme.caller("ian"),
                new ChangeIncidentStatus.Command(NUMBER, IncidentStatus.CLOSED, Optional.empty()));
        entriesBefore = portal.auditEntries().size();

        receive("mail1", RITA, "Too late");

        assertThat(messages()).isEmpty();
        assertRefused("mail1", ReplyRefusal.INCIDENT_CLOSED);
    }

    @Test
    void takesTwentyThousandCharactersAndNotOneMore() {
        receive("mail1", RITA, "\uD83D\uDE00".repeat(20_000));
        receive("mail2", RITA, "x".repeat(20_001));

        assertThat(messages()).hasSize(1);
        assertThat(outcome("mail2").refusal()).contains(ReplyRefusal.TOO_LONG);
    }

    @Test
    void tellsThatNothingWasInTheReply() {
        receive("mail1", RITA, " \n ");

        assertThat(messages()).isEmpty();
        assertRefused("mail1", ReplyRefusal.EMPTY);
    }

    @Test
    void announcesFilesAsTheContactsAndUploadsThem() {
        receive("mail1", RITA, "See the picture", file("a.png", "image/png", 3), file("b.pdf", "application/pdf", 4));

        assertThat(messages()).hasSize(1);
        assertThat(attachments()).hasSize(2).allSatisfy(attachment -> {
            assertThat(attachment.isStored()).isFalse();
            assertThat(attachment.by().actor()).isEqualTo("rita");
        });
        assertThat(uploads.keySet())
                .containsExactlyElementsOf(attachments().stream()
                        .map(attachment -> "acme/INC-1001/" + attachment.id())
                        .toList());
        assertThat(uploads.values()).extracting(content -> content.length).containsExactly(3, 4);
        assertThat(eventsAfterSubmission()).extracting(DomainEvent::type).containsExactly(EventType.MessagePosted);
    }

    @Test
    void takesFilesWithoutAText() {
        receive("mail1", RITA, "", file("a.png", "image/png", 3));

        assertThat(messages()).isEmpty();
        assertThat(attachments()).hasSize(1);
        assertThat(uploads).hasSize(1);
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.REQUEST_UPLOAD));
    }

    @Test
    void leavesOutFilesThatTheRulesForbidAndTellsWhich() {
        receive(
                "mail1",
                RITA,
                "Some files",
                file("run.exe", "application/octet-stream", 1),
                file("empty.txt", "text/plain", 0),
                file("large.pdf", "application/pdf", Attachment.LARGEST + 1),
                file("con.txt", "text/plain", 1),
                file("picture.pdf", "image/png", 1),
                file("", "image/png", 1),
                file("largest.pdf", "application/pdf", Attachment.LARGEST));

        assertThat(messages()).hasSize(1);
        assertThat(attachments())
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.name().value()).isEqualTo("largest.pdf"));
        assertThat(outcome("mail1").refusal()).isEmpty();
        assertThat(outcome("mail1").leftOut())
                .containsExactly(
                        new LeftOutFile("run.exe", FileRefusal.TYPE),
                        new LeftOutFile("empty.txt", FileRefusal.EMPTY),
                        new LeftOutFile("large.pdf", FileRefusal.TOO_LARGE),
                        new LeftOutFile("con.txt", FileRefusal.NAME),
                        new LeftOutFile("picture.pdf", FileRefusal.TYPE),
                        new LeftOutFile("", FileRefusal.NAME));
        assertThat(eventsAfterSubmission())
                .extracting(DomainEvent::type)
                .containsExactlyInAnyOrder(EventType.MessagePosted, EventType.ReplyNotTaken);
    }

    @Test
    void fillsTheTenPlacesAndNoMore() {
        var files = IntStream.range(0, 12)
                .mapToObj(i -> file(i + ".png", "image/png", 1))
                .toArray(ReceivedReply.File[]::new);

        receive("mail1", RITA, "Twelve pictures", files);

        assertThat(attachments()).hasSize(10);
        assertThat(outcome("mail1").leftOut())
                .containsExactly(
                        new LeftOutFile("10.png", FileRefusal.NO_PLACE),
                        new LeftOutFile("11.png", FileRefusal.NO_PLACE));
    }

    /** Else what is kept of it might be larger than the store takes, and the text would be lost. */
    @Test
    void namesTheFirstOfThousandsOfFilesThatAreLeftOut() {
        var files = IntStream.range(0, 2_000)
                .mapToObj(i -> file("x".repeat(300) + i + ".exe", "application/octet-stream", 1))
                .toArray(ReceivedReply.File[]::new);

        receive("mail1", RITA, "Two thousand programs", files);

        assertThat(messages()).hasSize(1);
        assertThat(outcome("mail1").leftOut()).hasSize(20).allSatisfy(file -> assertThat(file.name())
                .hasSize(200));
    }

    @Test
    void uploadsWithTheNextDeliveryWhatTheFirstDidNotComeTo() {
        filesAnswer = false;
        mails.put("mail1", reply(RITA, "See", file("a.png", "image/png", 3)));
        assertThatThrownBy(() -> takeIn(inbound("mail1", address("rita")))).isInstanceOf(IllegalStateException.class);
        filesAnswer = true;

        takeIn(inbound("mail1", address("rita")));

        assertThat(messages()).hasSize(1);
        assertThat(attachments()).hasSize(1);
        assertThat(uploads).hasSize(1);
    }

    @Test
    void countsWithTheMessagesOfTheContactAndTellsOnceAMinuteThatItIsTooMuch() {
        for (int i = 0; i < MOST; i++) {
            receive("mail" + i, RITA, "Again");
        }
        receive("too-many-1", RITA, "Again");
        receive("too-many-2", RITA, "Again");
        portal.clock().advance(Duration.ofMinutes(1));
        receive("too-many-3", RITA, "Again");
        portal.clock().advance(Duration.ofHours(1));
        receive("later", RITA, "Again");

        assertThat(messages()).hasSize(MOST + 1);
        assertThat(outcome("too-many-1").refusal()).contains(ReplyRefusal.TOO_MANY);
        assertThat(portal.replies().find(acme.id(), new ReplyReference(NUMBER, "too-many-2")))
                .isEmpty();
        assertThat(outcome("too-many-3").refusal()).contains(ReplyRefusal.TOO_MANY);
    }

    @Test
    void countsRefusedRepliesTooSoThatNobodyIsMailedWithoutEnd() {
        for (int i = 0; i < MOST + 5; i++) {
            receive("mail" + i, RITA, "");
        }

        assertThat(eventsAfterSubmission()).hasSize(MOST + 1).allSatisfy(event -> assertThat(event.type())
                .isEqualTo(EventType.ReplyNotTaken));
    }

    @Test
    void takesNothingInWhenThePortalReceivesNoMail() {
        var off = new ReplyAddresses(new ReadableSignatures(), Optional.empty());
        mails.put("mail1", reply(RITA, "Hello"));

        useCase(off).takeIn(inbound("mail1", address("rita")), new Origin("mail1", ""));

        assertThat(off.of(acme.id(), NUMBER, new ContactId("rita"))).isEmpty();
        assertThat(messages()).isEmpty();
    }

    private void assertRefused(String mail, ReplyRefusal refusal) {
        assertThat(outcome(mail).refusal()).contains(refusal);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.WRITE_MESSAGE);
            assertThat(entry.result()).isEqualTo(refusal.code());
            assertThat(entry.actor().key()).isEqualTo("rita");
        });
        assertThat(portal.publishedEvents().getLast()).satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ReplyNotTaken);
            assertThat(event.subject()).isEqualTo("INC-1001/" + mail);
        });
    }

    private void receive(String mail, String from, String text, ReceivedReply.File... files) {
        mails.put(mail, reply(from, text, files));
        takeIn(inbound(mail, address("rita")));
    }

    private void takeIn(InboundMail mail) {
        useCase(addresses).takeIn(mail, new Origin(mail.id(), ""));
    }

    private TakeInReply useCase(ReplyAddresses replyAddresses) {
        var brakes = new Brakes(brake -> MOST, portal.brakeUses(), portal.journal());
        var answers = new ReplyDecision(
                portal.incidents(),
                portal.conversations(),
                portal.attachments(),
                portal.replies(),
                portal.brakeUses(),
                brakes,
                portal.journal());
        return new TakeInReply(
                replyAddresses,
                mail -> Optional.ofNullable(mails.get(mail)),
                portal.incidentQueue(),
                portal.contacts(),
                answers,
                portal.attachments(),
                this::upload,
                portal.transactionRunner());
    }

    private void upload(FileKey key, Attachment attachment, byte[] content) {
        if (!filesAnswer) {
            throw new IllegalStateException("The store of files does not answer");
        }
        uploads.put(key.toString(), content);
    }

    private String address(String contact) {
        return addresses
                .of(acme.id(), NUMBER, new ContactId(contact))
                .map(EmailAddress::value)
                .orElseThrow();
    }

    private Reply outcome(String mail) {
        return portal.replies()
                .find(acme.id(), new ReplyReference(NUMBER, mail))
                .orElseThrow();
    }

    private List<IncidentMessage> messages() {
        return portal.conversations()
                .find(acme.id(), NUMBER, Conversation.LATEST)
                .orElseThrow()
                .inOrder();
    }

    private List<Attachment> attachments() {
        return portal.attachments()
                .find(acme.id(), NUMBER)
                .orElseThrow()
                .attachments()
                .all();
    }

    private List<AuditEntry> entries() {
        return portal.auditEntries().stream().skip(entriesBefore).toList();
    }

    private List<DomainEvent> eventsAfterSubmission() {
        return portal.publishedEvents().stream().skip(1).toList();
    }

    private static InboundMail inbound(String mail, String to) {
        return new InboundMail(mail, List.of("other@reply.portal.example", to), true, false);
    }

    private static ReceivedReply reply(String from, String text, ReceivedReply.File... files) {
        return new ReceivedReply(Optional.empty(), List.of(from), false, text(text), List.of(files));
    }

    private static DisplayText text(String text) {
        return new DisplayText(text);
    }

    private static ReceivedReply.File file(String name, String type, int size) {
        return new ReceivedReply.File(name, type, "x".repeat(size).getBytes(UTF_8));
    }
}
