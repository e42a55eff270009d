package portal.local.aws.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Destination;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

class SesEndpointTest extends RunningPortal {
    private static final byte[] WORKBOOK = {'P', 'K', 3, 4, 0, (byte) 0xff};

    @Test
    void keepsAMailThatTheRealClientSends() throws Exception {
        String id = sendWorkbook();
        JsonNode mail = JsonNodes.read(send(request("/local/mail/" + id)).body());
        assertThat(mail.path("from").asText()).isEqualTo("Portal <no-reply@portal.example>");
        assertThat(mail.path("to")).isEqualTo(JsonNodes.read("[\"anna@example.com\"]"));
        assertThat(mail.path("replyTo")).isEqualTo(JsonNodes.read("[\"help@portal.example\"]"));
        assertThat(mail.path("subject").asText()).isEqualTo("Geïnteresseerd \u2713");
        assertThat(mail.path("text").asText()).isEqualTo("Dag Anna, € 5");
        assertThat(mail.path("html").asText()).isEqualTo("<p>Dag <b>Anna</b></p>");
        assertThat(mail.path("headers").path("X-Kind").asText()).isEqualTo("analysis");
        assertThat(mail.path("attachments")).isEqualTo(JsonNodes.read("""
                        [{"name":"licentie é.xlsx","size":6,
                        "contentType":"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}]"""));
    }

    @Test
    void listsMailAndOffersItsFiles() throws Exception {
        String id = sendWorkbook();
        assertThat(JsonNodes.read(send(request("/local/mail")).body()).findValuesAsText("id"))
                .contains(id);
        assertThat(send(request("/local/mail/" + id + "/message.eml")).body())
                .contains("Subject:", "MIME-Version: 1.0");
        String attachment = "/local/mail/" + id + "/attachments/licentie%20%C3%A9.xlsx";
        assertThat(send(request(attachment))
                        .headers()
                        .firstValue("content-type")
                        .orElseThrow())
                .contains("spreadsheetml");
        assertThat(portal.mailbox()
                        .find(id)
                        .orElseThrow()
                        .attachments()
                        .getFirst()
                        .content())
                .isEqualTo(WORKBOOK);
    }

    @Test
    void keepsARawMessage() throws Exception {
        try (SesV2Client client = client()) {
            byte[] message = "To: bo@example.com\r\nSubject: raw\r\n\r\nhello\r\n".getBytes(StandardCharsets.UTF_8);
            client.sendEmail(mail -> mail.fromEmailAddress("no-reply@portal.example")
                    .destination(to -> to.toAddresses("bo@example.com"))
                    .content(content -> content.raw(raw -> raw.data(SdkBytes.fromByteArray(message)))));
        }
        assertThat(portal.mailbox().all()).anyMatch(mail -> mail.subject().equals("raw"));
    }

    @Test
    void listsWhatItRefusedWithTheReason() throws Exception {
        try (SesV2Client client = client()) {
            assertThatThrownBy(() -> client.sendEmail(mail(to -> to.toAddresses("j\u00f6rg@refused.example"))))
                    .isInstanceOf(BadRequestException.class);
        }

        JsonNode refused = JsonNodes.read(send(request("/local/mail/refused")).body());
        assertThat(refused).anySatisfy(mail -> {
            assertThat(mail.path("to").path(0).asText()).isEqualTo("j\u00f6rg@refused.example");
            assertThat(mail.path("reason").asText()).isEqualTo("BadRequestException: An address is not in ASCII");
            assertThat(mail.path("subject").asText()).isNotEmpty();
        });
        assertThat(send(request("/local/mail")).body()).doesNotContain("refused.example");
    }

    @Test
    void refusesAMailToNobody() {
        try (SesV2Client client = client()) {
            SendEmailRequest request = SendEmailRequest.builder()
                    .fromEmailAddress("no-reply@portal.example")
                    .destination(to -> to.toAddresses(List.of()))
                    .content(simple())
                    .build();
            assertThatThrownBy(() -> client.sendEmail(request)).isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void takesFiftyRecipientsAndRefusesOneMore() {
        List<String> fifty =
                IntStream.range(0, 50).mapToObj(i -> "p" + i + "@example.com").toList();
        try (SesV2Client client = client()) {
            assertThat(client.sendEmail(mail(to -> to.toAddresses(fifty))).messageId())
                    .isNotEmpty();
            SendEmailRequest more = mail(to -> to.toAddresses(fifty).bccAddresses("one@example.com"));
            assertThatThrownBy(() -> client.sendEmail(more))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("50");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"j\u00f6rg@example.com", "anna@ex\u00e4mple.com", "J\u00f6rg <jorg@example.com>"})
    void refusesAddressesThatAreNotInAscii(String address) {
        try (SesV2Client client = client()) {
            SendEmailRequest to = mail(destination -> destination.toAddresses(address));
            SendEmailRequest replyTo = mail(destination -> destination.toAddresses("anna@example.com")).toBuilder()
                    .replyToAddresses(address)
                    .build();
            assertThatThrownBy(() -> client.sendEmail(to)).isInstanceOf(BadRequestException.class);
            assertThatThrownBy(() -> client.sendEmail(replyTo)).isInstanceOf(BadRequestException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@elsewhere.example",
                "no-reply@notportal.example",
                "Portal <no-reply@portal.example.org>",
                "no-reply@portal"
            })
    void refusesASenderThatIsNotVerified(String sender) {
        try (SesV2Client client = client()) {
            SendEmailRequest mail = mail(to -> to.toAddresses("anna@example.com")).toBuilder()
                    .fromEmailAddress(sender)
                    .build();
            assertThatThrownBy(() -> client.sendEmail(mail)).isInstanceOf(MessageRejectedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Klantportaal <No-Reply@Portal.example>", "a@mail.portal.example"})
    void takesEverySenderOfAVerifiedDomain(String sender) {
        try (SesV2Client client = client()) {
            SendEmailRequest mail = mail(to -> to.toAddresses("anna@example.com")).toBuilder()
                    .fromEmailAddress(sender)
                    .build();
            assertThat(client.sendEmail(mail).messageId()).isNotEmpty();
        }
    }

    @Test
    void refusesAConfigurationSetThatDoesNotExist() {
        try (SesV2Client client = client()) {
            SendEmailRequest mail = mail(to -> to.toAddresses("anna@example.com")).toBuilder()
                    .configurationSetName("none")
                    .build();
            assertThatThrownBy(() -> client.sendEmail(mail)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void throttlesWhenToldTo() throws Exception {
        try (SesV2Client client = client()) {
            rate("{\"perSecond\": 0}");
            SendEmailRequest mail = mail(to -> to.toAddresses("anna@example.com"));
            assertThatThrownBy(() -> client.sendEmail(mail)).isInstanceOf(TooManyRequestsException.class);
            assertThat(rate("{\"perSecond\": -1}")).isEqualTo(422);
            assertThat(rate("{\"perSecond\": null}")).isEqualTo(200);
            assertThat(client.sendEmail(mail).messageId()).isNotEmpty();
        }
    }

    private int rate(String body) throws Exception {
        return send(request("/local/mail/rate").PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static SendEmailRequest mail(Consumer<Destination.Builder> to) {
        return SendEmailRequest.builder()
                .fromEmailAddress("no-reply@portal.example")
                .destination(to)
                .content(simple())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/local/mail/none", "/local/mail/none/message.eml", "/local/mail/none/attachments/a.txt"})
    void knowsNoOtherMail(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(404);
    }

    private String sendWorkbook() {
        try (SesV2Client client = client()) {
            return client.sendEmail(mail -> mail.fromEmailAddress("Portal <no-reply@portal.example>")
                            .replyToAddresses("help@portal.example")
                            .destination(to -> to.toAddresses("anna@example.com"))
                            .content(simple()))
                    .messageId();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "anna@example.com", "\u00e9"})
    void refusesATagThatSesRefuses(String value) {
        try (SesV2Client client = client()) {
            SendEmailRequest mail = mail(to -> to.toAddresses("anna@example.com")).toBuilder()
                    .emailTags(MessageTag.builder().name("mail").value(value).build())
                    .build();
            assertThatThrownBy(() -> client.sendEmail(mail)).isInstanceOf(BadRequestException.class);
        }
    }

    static Stream<Arguments> headersThatSesRefuses() {
        return Stream.of(
                Arguments.of("X-Kind", "v".repeat(871)),
                Arguments.of("X-Kind", "caf\u00e9"),
                Arguments.of("X-Kind", "a\r\nBcc: b@example.com"),
                Arguments.of("X-Kind", ""),
                Arguments.of("X:Kind", "value"),
                Arguments.of("X Kind", "value"),
                Arguments.of("X".repeat(127), "value"));
    }

    @ParameterizedTest
    @MethodSource("headersThatSesRefuses")
    void refusesAHeaderThatSesRefuses(String name, String value) {
        var header = MessageHeader.builder().name(name).value(value).build();
        try (SesV2Client client = client()) {
            SendEmailRequest mail = mail(to -> to.toAddresses("anna@example.com")).toBuilder()
                    .content(content -> content.simple(
                            simple().simple().toBuilder().headers(header).build()))
                    .build();
            assertThatThrownBy(() -> client.sendEmail(mail)).isInstanceOf(BadRequestException.class);
        }
    }

    private static EmailContent simple() {
        return EmailContent.builder()
                .simple(simple -> simple.subject(
                                subject -> subject.data("Geïnteresseerd \u2713").charset("UTF-8"))
                        .body(body -> body.text(
                                        text -> text.data("Dag Anna, € 5").charset("UTF-8"))
                                .html(html ->
                                        html.data("<p>Dag <b>Anna</b></p>").charset("UTF-8")))
                        .headers(MessageHeader.builder()
                                .name("X-Kind")
                                .value("analysis")
                                .build())
                        .attachments(Attachment.builder()
                                .fileName("licentie é.xlsx")
                                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
                                .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
                                .rawContent(SdkBytes.fromByteArray(WORKBOOK))
                                .build()))
                .build();
    }

    private SesV2Client client() {
        return SesV2Client.builder()
                .endpointOverride(URI.create(portal.url() + "/aws/ses"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
