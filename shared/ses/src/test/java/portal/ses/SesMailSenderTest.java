package portal.ses;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.analysis.LicenseAnalysisReady;
import portal.adapters.incident.AboutIncident;
import portal.adapters.incident.CustomerFollowedUp;
import portal.adapters.incident.IncidentReceived;
import portal.adapters.incident.IncidentStep;
import portal.adapters.incident.IncidentSubmitted;
import portal.adapters.incident.SupportCase;
import portal.adapters.incident.SupportFollowedUp;
import portal.adapters.license.LicenseRequestSent;
import portal.adapters.license.LicenseRequested;
import portal.adapters.secondfactor.YourSecondFactorEnrolled;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.decision.Backoff;
import portal.domain.incident.Severity;
import portal.domain.license.LicenseRequest;
import portal.domain.license.RequestNumber;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.platform.mail.AttachedFile;
import portal.platform.mail.Letterhead;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.MailOutcomeUnknown;
import portal.platform.mail.MailRefused;
import portal.platform.mail.Notification;
import portal.platform.mail.Sender;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class SesMailSenderTest {

    private static final Recipient JAN = new Recipient("Jan", new EmailAddress("jan@example.com"), Language.NL);
    private static final List<Duration> PAUSES = new ArrayList<>();
    private static final AboutIncident ABOUT =
            new AboutIncident(new OrganizationId("acme"), "INC-1001", "Café", SampleMails.PAGES);
    private static final Mail MAIL = new Mail(
            new Mail.Draft(
                    new OrganizationId("acme"),
                    MailId.of("event", "IncidentReceived", "jan"),
                    "IncidentReceived",
                    Optional.empty(),
                    JAN.email(),
                    Optional.empty(),
                    Instant.EPOCH),
            Mail.State.SENDING,
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            "claim",
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            1);
    private static final Notification INCIDENT = new IncidentReceived(JAN, ABOUT, "d", Severity.LOW);

    @Test
    void sendsTextAndHtmlInUtf8() throws Exception {
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), INCIDENT);

            var mail = ses.mails().getFirst();
            assertThat(mail.field("FromEmailAddress").orElseThrow().asString())
                    .isEqualTo("\"Klantportaal\" <portal@example.com>");
            assertThat(mail.field("Destination").orElseThrow().asObject().keySet())
                    .containsExactly("ToAddresses");
            assertThat(mail.field("Destination")
                            .orElseThrow()
                            .field("ToAddresses")
                            .orElseThrow()
                            .asArray())
                    .singleElement()
                    .satisfies(to -> assertThat(to.asString()).isEqualTo("jan@example.com"));
            var simple = mail.field("Content")
                    .orElseThrow()
                    .field("Simple")
                    .orElseThrow()
                    .asObject();
            assertThat(simple.get("Subject").asObject().get("Data").asString()).isEqualTo("Incident INC-1001: Café");
            assertThat(simple.get("Subject").asObject().get("Charset").asString())
                    .isEqualTo("UTF-8");
            var body = simple.get("Body").asObject();
            assertThat(body.get("Text").asObject().get("Data").asString())
                    .startsWith("Beste Jan,")
                    .contains("Café");
            assertThat(body.get("Text").asObject().get("Charset").asString()).isEqualTo("UTF-8");
            assertThat(body.get("Html").asObject().get("Data").asString())
                    .startsWith("<!DOCTYPE html>")
                    .contains("Café");
            assertThat(simple).doesNotContainKey("Attachments");
        }
    }

    @Test
    void comesFromTheSenderOfTheEnvironment() throws Exception {
        try (var ses = SesStub.accepting()) {
            SesMailSender.of(environment(ses.endpoint())).send(JAN, INCIDENT, MAIL);

            assertThat(ses.mails()
                            .getFirst()
                            .field("FromEmailAddress")
                            .orElseThrow()
                            .asString())
                    .isEqualTo("\"Klantportaal\" <portal@example.com>");
        }
    }

    @Test
    void marksLettersAsAutomatic() throws Exception {
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), INCIDENT);

            var header = ses.mails()
                    .getFirst()
                    .field("Content")
                    .orElseThrow()
                    .field("Simple")
                    .orElseThrow()
                    .field("Headers")
                    .orElseThrow()
                    .asArray()
                    .getFirst()
                    .asObject();
            assertThat(header.get("Name").asString()).isEqualTo("Auto-Submitted");
            assertThat(header.get("Value").asString()).isEqualTo("auto-generated");
        }
    }

    @Test
    void makesAllMailsAboutAnIncidentAnswerOneId() throws Exception {
        var expected = Map.of(
                "Auto-Submitted", "auto-generated",
                "In-Reply-To", "<incident.INC-1001.acme@example.com>",
                "References", "<incident.INC-1001.acme@example.com>");
        var atSupport = new SupportCase(JAN, ABOUT, "Acme", Severity.LOW, Optional.empty());
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), INCIDENT);
            send(ses.endpoint(), new IncidentSubmitted(atSupport, "Rita", Optional.empty(), "It does not work"));
            send(ses.endpoint(), new SupportFollowedUp(List.of(JAN), ABOUT, new IncidentStep.Wrote("Sam", "Try this")));
            send(ses.endpoint(), new CustomerFollowedUp(atSupport, new IncidentStep.Closed("Ian")));

            assertThat(ses.mails())
                    .hasSize(4)
                    .extracting(SesMailSenderTest::headers)
                    .containsOnly(expected);
        }
    }

    @Test
    void keepsIncidentsOfTheSameNumberInDifferentOrganizationsApart() throws Exception {
        var elsewhere = new AboutIncident(new OrganizationId("globex"), "INC-1001", "Café", SampleMails.PAGES);
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), INCIDENT);
            send(ses.endpoint(), new SupportFollowedUp(List.of(JAN), elsewhere, new IncidentStep.Closed("Sam")));

            assertThat(ses.mails())
                    .extracting(mail -> headers(mail).get("References"))
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>"));
        }
    }

    @Test
    void leavesOtherMailsOutOfThreads() throws Exception {
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), new YourSecondFactorEnrolled(JAN, Instant.EPOCH, SampleMails.PAGES.me()));

            assertThat(headers(ses.mails().getFirst())).containsOnlyKeys("Auto-Submitted");
        }
    }

    @Test
    void sendsRepliesAboutAnIncidentToTheAddressOfTheRecipient() throws Exception {
        var notification = new SupportFollowedUp(
                List.of(JAN), SampleMails.answerable("Café"), new IncidentStep.Wrote("Sam", "Try this"));
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), notification);

            assertThat(ses.mails()
                            .getFirst()
                            .field("ReplyToAddresses")
                            .orElseThrow()
                            .asArray())
                    .singleElement()
                    .satisfies(to -> assertThat(to.asString())
                            .isEqualTo("inc-1001-abcdefghijklmnopqrstuv0123@reply.portal.example"));
        }
    }

    @Test
    void sendsRepliesOfTheVendorToTheRequester() throws Exception {
        var address = new EmailAddress("anna@acme.example");
        var applicant = new LicenseRequested.Applicant(new OrganizationId("acme"), "Acme", Optional.of(address));
        var request = new LicenseRequest(
                new OrganizationId("acme"),
                "r-1",
                new RequestNumber(1001),
                List.of(),
                "We grow",
                new ContactId("anna"),
                "Anna",
                Instant.EPOCH);
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), new LicenseRequested(JAN, applicant, request, SampleMails.PAGES.license()));
            send(ses.endpoint(), new LicenseRequestSent(JAN, "Acme", request, SampleMails.PAGES.license()));

            assertThat(ses.mails()
                            .getFirst()
                            .field("ReplyToAddresses")
                            .orElseThrow()
                            .asArray())
                    .singleElement()
                    .satisfies(to -> assertThat(to.asString()).isEqualTo("anna@acme.example"));
            assertThat(ses.mails().getLast().field("ReplyToAddresses")).isEmpty();
        }
    }

    @Test
    void attachesTheWorkbook() throws Exception {
        var content = new byte[] {'P', 'K', 3, 4, (byte) 0xFF, 0};
        var workbook = new AttachedFile(
                "licentieanalyse-2026-11-22.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                content);
        try (var ses = SesStub.accepting()) {
            send(
                    ses.endpoint(),
                    new LicenseAnalysisReady(
                            JAN,
                            SampleMails.ANALYSIS,
                            new LicenseAnalysisReady.File.Attached(workbook),
                            SampleMails.PAGES.license()));

            var attachments = ses.mails()
                    .getFirst()
                    .field("Content")
                    .orElseThrow()
                    .field("Simple")
                    .orElseThrow()
                    .field("Attachments")
                    .orElseThrow()
                    .asArray();
            assertThat(attachments).hasSize(1);
            var attachment = attachments.getFirst().asObject();
            assertThat(attachment.get("FileName").asString()).isEqualTo("licentieanalyse-2026-11-22.xlsx");
            assertThat(attachment.get("ContentType").asString())
                    .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            assertThat(attachment.get("ContentDisposition").asString()).isEqualTo("ATTACHMENT");
            assertThat(attachment.get("ContentTransferEncoding").asString()).isEqualTo("BASE64");
            assertThat(Base64.getDecoder().decode(attachment.get("RawContent").asString()))
                    .isEqualTo(content);
        }
    }

    @Test
    void signsWithTheCredentialsOfTheEnvironment() throws Exception {
        try (var ses = SesStub.accepting()) {
            send(ses.endpoint(), INCIDENT);

            assertThat(ses.authorizations()).first().asString().contains("Credential=key/", "/eu-west-1/ses/");
        }
    }

    @Test
    void prefersTheEndpointOfTheServiceItself() throws Exception {
        try (var ses = SesStub.accepting();
                var other = SesStub.refusing(400)) {
            var environment = new HashMap<>(environment(other.endpoint()));
            environment.put("AWS_ENDPOINT_URL_SESV2", ses.endpoint());
            environment.put("AWS_SESSION_TOKEN", "token");

            send(environment, INCIDENT);

            assertThat(ses.mails()).hasSize(1);
            assertThat(other.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void reportsAMailThatTheServiceRefuses(int status) throws Exception {
        try (var ses = SesStub.refusing(status)) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT))
                    .isInstanceOf(MailNotSent.class)
                    .hasCauseInstanceOf(SesV2Exception.class);
            assertThat(ses.mails()).hasSize(1);
        }
    }

    /** What the errors are about: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html. */
    @ParameterizedTest
    @ValueSource(strings = {"BadRequestException", "MessageRejected"})
    void reportsALetterThatTheServiceRefusesForGood(String error) throws Exception {
        try (var ses = SesStub.refusing(400, error)) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT)).isInstanceOf(MailRefused.class);
            assertThat(ses.mails()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, AccountSuspendedException",
        "400, LimitExceededException",
        "400, MailFromDomainNotVerifiedException",
        "400, SendingPausedException",
        "404, NotFoundException",
        "429, TooManyRequestsException",
    })
    void reportsALetterThatTheServiceMayTakeLater(int status, String error) throws Exception {
        try (var ses = SesStub.refusing(status, error)) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT)).isInstanceOf(MailNotSent.class);
        }
    }

    @Test
    void reportsALetterThatTheServiceTakesOnceItKnowsTheSender() throws Exception {
        var message = "Email address is not verified. The following identities failed the check in region EU-WEST-1: x";
        try (var ses = SesStub.refusing(400, "MessageRejected", message)) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT)).isInstanceOf(MailNotSent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BadRequestException", "MessageRejected"})
    void sendsALetterWithoutTheReplyToThatIsRefused(String error) throws Exception {
        var address = new EmailAddress("anna@acme.example");
        var applicant = new LicenseRequested.Applicant(new OrganizationId("acme"), "Acme", Optional.of(address));
        var request = new LicenseRequest(
                new OrganizationId("acme"),
                "r-1",
                new RequestNumber(1001),
                List.of(),
                "We grow",
                new ContactId("anna"),
                "Anna",
                Instant.EPOCH);
        try (var ses = SesStub.refusingReplyTo(error)) {
            send(ses.endpoint(), new LicenseRequested(JAN, applicant, request, SampleMails.PAGES.license()));

            assertThat(ses.mails()).hasSize(2);
            assertThat(text(ses.mails().getFirst())).contains("Beantwoord dit bericht", "gaat naar anna@acme.example");
            assertThat(text(ses.mails().getLast()))
                    .contains("kan geen e-mail worden gestuurd", "worden niet gelezen")
                    .doesNotContain("Beantwoord dit bericht");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void triesOnceAndSaysThatAFailedServiceMayHaveSentTheMail(int status) throws Exception {
        try (var ses = SesStub.refusing(status)) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT)).isInstanceOf(MailOutcomeUnknown.class);
            assertThat(ses.mails()).hasSize(1);
        }
    }

    @Test
    void saysThatAMailMayHaveBeenSentWhoseAnswerWasLost() throws Exception {
        try (var ses = SesStub.hangingUp()) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT)).isInstanceOf(MailOutcomeUnknown.class);
            assertThat(ses.mails()).hasSize(1);
        }
    }

    @Test
    void namesTheMailSoThatTheServiceCanTellWhatBecameOfIt() throws Exception {
        try (var ses = SesStub.accepting()) {
            assertThat(SesMailSender.of(environment(ses.endpoint())).send(JAN, INCIDENT, MAIL))
                    .isNotEmpty();

            var mail = ses.mails().getFirst();
            assertThat(mail.field("ConfigurationSetName").orElseThrow().asString())
                    .isEqualTo("portal-mail");
            assertThat(mail.field("EmailTags").orElseThrow().asArray().stream()
                            .map(JsonNode::asObject)
                            .collect(toMap(tag -> tag.get("Name").asString(), tag -> tag.get("Value")
                                    .asString())))
                    .isEqualTo(Map.of("organization", "acme", "mail", MAIL.id().value(), "attempt", "1"))
                    .allSatisfy((name, value) -> assertThat(value).matches("[A-Za-z0-9_-]{1,256}"));
        }
    }

    @Test
    void waitsWhileMailsComeTooFastAndThenGivesTheMailBack() throws Exception {
        PAUSES.clear();
        try (var ses = SesStub.refusing(429, "TooManyRequestsException", "Maximum sending rate exceeded.")) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT)).isInstanceOf(MailNotSent.class);

            assertThat(PAUSES).hasSizeGreaterThan(10);
            assertThat(ses.mails()).hasSize(PAUSES.size() + 1);
            assertThat(PAUSES.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void doesNotWaitForTheQuotaOfAnotherDay() throws Exception {
        try (var ses = SesStub.refusing(429, "TooManyRequestsException", "Daily message quota exceeded.")) {
            assertThatThrownBy(() -> send(ses.endpoint(), INCIDENT)).isInstanceOf(MailNotSent.class);
            assertThat(ses.mails()).hasSize(1);
        }
    }

    @Test
    void reportsThatTheServiceCannotBeReached() throws Exception {
        var endpoint = "http://127.0.0.1:" + aFreePort();

        assertThatThrownBy(() -> send(endpoint, INCIDENT))
                .isInstanceOf(MailNotSent.class)
                .hasCauseInstanceOf(SdkException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_REGION",
                "AWS_SECRET_ACCESS_KEY",
                "MAIL_SENDER",
                "MAIL_SENDER_NAME",
                "VENDOR_NAME",
                "VENDOR_ADDRESS",
                "MAIL_CONFIGURATION_SET"
            })
    void needsARegionBothHalvesOfTheCredentialsASenderAndALetterhead(String missing) {
        var environment = new HashMap<>(environment("http://127.0.0.1:1"));
        environment.remove(missing);

        assertThatThrownBy(() -> SesMailSender.of(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(missing + " is not set");
    }

    private static String text(JsonNode mail) {
        return mail.field("Content")
                .flatMap(content -> content.field("Simple"))
                .flatMap(simple -> simple.field("Body"))
                .flatMap(body -> body.field("Text"))
                .flatMap(text -> text.field("Data"))
                .orElseThrow()
                .asString();
    }

    private static Map<String, String> headers(JsonNode mail) {
        return mail
                .field("Content")
                .orElseThrow()
                .field("Simple")
                .orElseThrow()
                .field("Headers")
                .orElseThrow()
                .asArray()
                .stream()
                .map(JsonNode::asObject)
                .collect(toMap(header -> header.get("Name").asString(), header -> header.get("Value")
                        .asString()));
    }

    private static void send(String endpoint, Notification mail) {
        send(environment(endpoint), mail);
    }

    private static void send(Map<String, String> environment, Notification mail) {
        try (var client = SesClients.of(environment)) {
            new SesMailSender(
                            client,
                            Sender.of(environment),
                            Letterhead.of(environment),
                            SesMailSender.configurationSet(environment),
                            new Backoff(new Random(1), PAUSES::add))
                    .send(JAN, mail, MAIL);
        }
    }

    private static Map<String, String> environment(String endpoint) {
        return Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ENDPOINT_URL", endpoint,
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "MAIL_SENDER", "portal@example.com",
                "MAIL_SENDER_NAME", "Klantportaal",
                "VENDOR_NAME", "Vendor B.V.",
                "VENDOR_ADDRESS", "Postbus 1, 1000 AA Amsterdam",
                "MAIL_CONFIGURATION_SET", "portal-mail");
    }

    private static int aFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
