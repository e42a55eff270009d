package portal.ses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.adapters.mail.RenderedMail;
import portal.domain.notification.MailNotSent;
import portal.domain.notification.MailSender;
import portal.domain.notification.Notification;
import portal.domain.notification.Recipient;
import portal.domain.notification.Workbook;
import portal.platform.aws.AwsEnvironment;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.Sender;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** Sends letters by Amazon SES, in text and HTML. */
public final class SesMailSender implements MailSender {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Keeps out-of-office replies away (RFC 3834). */
    private static final MessageHeader AUTO_SUBMITTED = MessageHeader.builder()
            .name("Auto-Submitted")
            .value("auto-generated")
            .build();

    private final SesV2Client ses;
    private final Sender sender;

    SesMailSender(SesV2Client ses, Sender sender) {
        this.ses = ses;
        this.sender = sender;
    }

    /**
     * Makes the letters of a function from its environment variables.
     *
     * @param environment {@code MAIL_SENDER}, an address that the mail service may send for, and {@code MAIL_SENDER_NAME},
     *     the name that people see; the rest as {@link AwsEnvironment} reads it, for the service {@code SESV2}
     * @throws IllegalStateException when a variable that is needed is not set
     */
    public static SesMailSender of(Map<String, String> environment) {
        var sender = Sender.of(environment);
        return new SesMailSender(SesClients.of(environment), sender);
    }

    @Override
    public void send(Recipient recipient, Notification letter) {
        try {
            ses.sendEmail(request(recipient, letter));
        } catch (SdkException refused) {
            throw new MailNotSent("The mail service did not take the letter", refused);
        }
    }

    private SendEmailRequest request(Recipient recipient, Notification letter) {
        var request = SendEmailRequest.builder()
                .fromEmailAddress(sender.header())
                .destination(to -> to.toAddresses(recipient.email().value()))
                .content(content -> content.simple(message(recipient, letter)));
        letter.replyTo().ifPresent(to -> request.replyToAddresses(to.value()));
        return request.build();
    }

    private Message message(Recipient recipient, Notification letter) {
        var rendered = RenderedMail.of(letter, recipient, sender.name());
        var message = Message.builder()
                .subject(inUtf8(rendered.subject()))
                .body(body -> body.text(inUtf8(rendered.text())).html(inUtf8(rendered.html())))
                .headers(headers(letter));
        enclosed(letter).ifPresent(workbook -> message.attachments(attachment(workbook)));
        return message.build();
    }

    private List<MessageHeader> headers(Notification letter) {
        var headers = new ArrayList<MessageHeader>();
        headers.add(AUTO_SUBMITTED);
        letter.thread().ifPresent(about -> headers.addAll(Threading.headers(about, sender.address())));
        return headers;
    }

    private static Optional<Workbook> enclosed(Notification letter) {
        return switch (letter) {
            case Notification.LicenseAnalysisReady it -> Optional.of(it.workbook());
            case Notification.IncidentReceived _,
                    Notification.IncidentSubmitted _,
                    Notification.SupportFollowedUp _,
                    Notification.CustomerFollowedUp _,
                    Notification.YourSecondFactorWiped _,
                    Notification.SecondFactorWiped _,
                    Notification.Invitation _,
                    Notification.AddressGivenUp _,
                    Notification.AddressTakenUp _,
                    Notification.LicenseRequested _,
                    Notification.LicenseRequestSent _,
                    Notification.ContactCheckDue _ -> Optional.empty();
        };
    }

    private static Attachment attachment(Workbook workbook) {
        return Attachment.builder()
                .fileName(HarmlessText.onOneLine(workbook.fileName()))
                .contentType(XLSX)
                .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
                .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
                .rawContent(SdkBytes.fromByteArrayUnsafe(workbook.content()))
                .build();
    }

    private static Content inUtf8(String text) {
        return Content.builder().data(text).charset("UTF-8").build();
    }
}
