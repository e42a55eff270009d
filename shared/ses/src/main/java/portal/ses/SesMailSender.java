package portal.ses;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import portal.domain.access.Recipient;
import portal.domain.decision.Backoff;
import portal.domain.mail.Mail;
import portal.platform.aws.AwsEnvironment;
import portal.platform.mail.AttachedFile;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.Letterhead;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.MailOutcomeUnknown;
import portal.platform.mail.MailRefused;
import portal.platform.mail.MailSender;
import portal.platform.mail.MailTags;
import portal.platform.mail.Notification;
import portal.platform.mail.RenderedMail;
import portal.platform.mail.Sender;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/**
 * Sends notifications by Amazon SES, in text and HTML. Of its errors, {@code BadRequestException} and
 * {@code MessageRejected} are about the one mail and final; the others are about the account, the sender or the rate,
 * and may pass (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html).
 */
public final class SesMailSender implements MailSender {

    /** Keeps out-of-office replies away (RFC 3834). */
    private static final MessageHeader AUTO_SUBMITTED = Headers.of("Auto-Submitted", "auto-generated");

    /** https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html. */
    private static final String NOT_VERIFIED = "Email address is not verified";

    private static final String QUOTA_OF_THE_DAY = "Daily message quota exceeded";

    /** The first status of an answer that tells of a fault of the service, which may have sent the mail. */
    private static final int FIRST_FAULT = 500;

    private final SesV2Client ses;
    private final Sender sender;
    private final Letterhead letterhead;
    private final String configurationSet;
    private final Backoff backoff;

    /**
     * @param configurationSet whose events tell what became of each mail
     * @param backoff the pauses while mails come too fast
     */
    SesMailSender(SesV2Client ses, Sender sender, Letterhead letterhead, String configurationSet, Backoff backoff) {
        this.ses = ses;
        this.sender = sender;
        this.letterhead = letterhead;
        this.configurationSet = configurationSet;
        this.backoff = backoff;
    }

    /**
     * Makes the mail sender of a function from its environment variables.
     *
     * @param environment {@code MAIL_SENDER}, an address that the mail service may send for, and
     *     {@code MAIL_SENDER_NAME}, the name that people see; {@code MAIL_CONFIGURATION_SET}, which tells what became
     *     of each mail; who the mails are from as {@link Letterhead} reads it; the rest as {@link AwsEnvironment} reads
     *     it, for the service {@code SESV2}
     * @throws IllegalStateException when a variable that is needed is not set
     */
    public static SesMailSender of(Map<String, String> environment) {
        var sender = Sender.of(environment);
        return new SesMailSender(
                SesClients.of(environment),
                sender,
                Letterhead.of(environment),
                configurationSet(environment),
                new Backoff(RandomGenerator.getDefault()));
    }

    static String configurationSet(Map<String, String> environment) {
        var name = environment.getOrDefault("MAIL_CONFIGURATION_SET", "");
        if (name.isBlank()) {
            throw new IllegalStateException("MAIL_CONFIGURATION_SET is not set");
        }
        return name;
    }

    @Override
    public String send(Recipient recipient, Notification notification, Mail mail) {
        try {
            return submit(recipient, notification, mail);
        } catch (MailRefused refused) {
            if (notification.replyTo().isEmpty()) {
                throw refused;
            }
            // The address for answers may be what was refused.
            return submit(recipient, notification.withoutReplyTo(), mail);
        }
    }

    private String submit(Recipient recipient, Notification notification, Mail mail) {
        try {
            return patiently(request(recipient, notification, mail)).messageId();
        } catch (BadRequestException | MessageRejectedException refused) {
            throw isAboutTheAccount(refused)
                    ? new MailNotSent("The mail service does not know the sender", refused)
                    : new MailRefused("The mail service refuses the mail", refused);
        } catch (SdkException fault) {
            throw isClear(fault)
                    ? new MailNotSent("The mail service did not take the mail", fault)
                    : new MailOutcomeUnknown("The mail service did not tell whether it took the mail", fault);
        }
    }

    /**
     * Waits while mails come too fast, for about 3 seconds. The quota of a day is worth no waiting
     * (https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html).
     */
    private SendEmailResponse patiently(SendEmailRequest request) {
        for (var pause : backoff) {
            try {
                return ses.sendEmail(request);
            } catch (TooManyRequestsException tooFast) {
                if (String.valueOf(tooFast.getMessage()).contains(QUOTA_OF_THE_DAY)) {
                    throw tooFast;
                }
                pause.run();
            }
        }
        return ses.sendEmail(request);
    }

    /** Whether the mail was not taken for certain: it was refused, or nothing was connected. */
    private static boolean isClear(SdkException fault) {
        if (fault instanceof SesV2Exception answer) {
            return answer.statusCode() < FIRST_FAULT;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    /** An identity that is not verified yet is rejected under the same name as a mail. */
    private static boolean isAboutTheAccount(SesV2Exception refused) {
        return String.valueOf(refused.getMessage()).contains(NOT_VERIFIED);
    }

    private SendEmailRequest request(Recipient recipient, Notification notification, Mail mail) {
        var request = SendEmailRequest.builder()
                .fromEmailAddress(sender.header())
                .configurationSetName(configurationSet)
                .emailTags(
                        tag(MailTags.ORGANIZATION, mail.organization().value()),
                        tag(MailTags.MAIL, mail.id().value()),
                        tag(MailTags.ATTEMPT, Integer.toString(mail.attempts())))
                .destination(to -> to.toAddresses(recipient.email().value()))
                .content(content -> content.simple(message(recipient, notification)));
        notification
                .takesRepliesAt(recipient)
                .or(notification::replyTo)
                .ifPresent(to -> request.replyToAddresses(to.value()));
        return request.build();
    }

    private Message message(Recipient recipient, Notification notification) {
        var rendered = RenderedMail.of(notification, recipient, letterhead);
        var message = Message.builder()
                .subject(inUtf8(rendered.subject()))
                .body(body -> body.text(inUtf8(rendered.text())).html(inUtf8(rendered.html())))
                .headers(headers(recipient, notification));
        notification.attachment().ifPresent(file -> message.attachments(attachment(file)));
        return message.build();
    }

    private List<MessageHeader> headers(Recipient recipient, Notification notification) {
        var headers = new ArrayList<MessageHeader>();
        headers.add(AUTO_SUBMITTED);
        notification.unsubscribe(recipient).ifPresent(url -> headers.addAll(Unsubscribing.headers(url)));
        notification.thread().ifPresent(thread -> headers.addAll(Threading.headers(thread, sender.address())));
        return headers;
    }

    private static Attachment attachment(AttachedFile file) {
        return Attachment.builder()
                .fileName(HarmlessText.onOneLine(file.fileName()))
                .contentType(file.type())
                .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
                .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
                .rawContent(SdkBytes.fromByteArrayUnsafe(file.content()))
                .build();
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private static Content inUtf8(String text) {
        return Content.builder().data(text).charset("UTF-8").build();
    }
}
