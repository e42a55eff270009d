package portal.adapters.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import portal.adapters.contact.ContactSections;
import portal.adapters.incident.IncidentSections;
import portal.adapters.license.LicenseRequestSections;
import portal.adapters.text.NotificationMessage;
import portal.domain.access.Language;
import portal.domain.notification.Notification;
import portal.domain.notification.Recipient;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Block;
import portal.platform.mail.MailBody.Fact;
import portal.platform.mail.MailBody.Facts;
import portal.platform.mail.MailBody.Paragraph;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody;
import portal.platform.text.Moments;

/** Writes letters in the language of who gets them. */
public final class NotificationRenderer {

    private final Language language;

    private NotificationRenderer(Language language) {
        this.language = language;
    }

    public static MailBody draft(Notification letter, Recipient recipient) {
        var drafting = new NotificationRenderer(recipient.language());
        return new MailBody(
                recipient.language(),
                drafting.subject(letter),
                drafting.say(NotificationMessage.GREETING, recipient.name()),
                drafting.body(letter),
                drafting.footer(letter));
    }

    private String subject(Notification letter) {
        return switch (letter) {
            case Notification.IncidentReceived it -> incident(it.about());
            case Notification.IncidentSubmitted it -> incident(it.about());
            case Notification.SupportFollowedUp it -> MailBody.REPLY + incident(it.about());
            case Notification.CustomerFollowedUp it -> MailBody.REPLY + incident(it.about());
            case Notification.YourSecondFactorWiped _ -> say(NotificationMessage.YOUR_FACTOR_TITLE);
            case Notification.SecondFactorWiped it -> say(NotificationMessage.FACTOR_TITLE, it.contact());
            case Notification.Invitation _ -> say(NotificationMessage.INVITATION_TITLE);
            case Notification.AddressGivenUp _ -> say(NotificationMessage.ADDRESS_GIVEN_UP_TITLE);
            case Notification.AddressTakenUp _ -> say(NotificationMessage.ADDRESS_TAKEN_UP_TITLE);
            case Notification.LicenseAnalysisReady it -> say(NotificationMessage.ANALYSIS_TITLE, it.organization());
            case Notification.LicenseRequested it ->
                say(NotificationMessage.REQUEST_TITLE, it.applicant().organization());
            case Notification.LicenseRequestSent _ -> say(NotificationMessage.REQUEST_SENT_TITLE);
            case Notification.ContactCheckDue it -> say(NotificationMessage.CHECK_TITLE, it.organization());
        };
    }

    /** The same for all letters about an incident, so that it stays the same with something before it. */
    private String incident(Notification.About about) {
        var title = HarmlessText.onOneLine(say(NotificationMessage.INCIDENT_TITLE, about.number(), about.subject()));
        return HarmlessText.shortened(title, MailBody.LONGEST_SUBJECT - MailBody.REPLY.length());
    }

    private String footer(Notification letter) {
        return letter.replyTo()
                .map(to -> say(NotificationMessage.REPLIES_GO_TO, to))
                .orElseGet(() -> say(NotificationMessage.AUTOMATIC));
    }

    private List<Block> body(Notification letter) {
        return switch (letter) {
            case Notification.IncidentReceived it -> IncidentSections.toReporter(it, language);
            case Notification.IncidentSubmitted it -> IncidentSections.toSupport(it, language);
            case Notification.SupportFollowedUp it -> IncidentSections.toContact(it, language);
            case Notification.CustomerFollowedUp it -> IncidentSections.toSupport(it, language);
            case Notification.YourSecondFactorWiped it -> yourSecondFactorWiped(it);
            case Notification.SecondFactorWiped it -> secondFactorWiped(it);
            case Notification.Invitation it -> ContactSections.invitation(it, language);
            case Notification.AddressGivenUp it -> ContactSections.givenUp(it, language);
            case Notification.AddressTakenUp it -> ContactSections.takenUp(it, language);
            case Notification.LicenseAnalysisReady it -> analysisReady(it);
            case Notification.LicenseRequested it -> LicenseRequestSections.toVendor(it, language);
            case Notification.LicenseRequestSent it -> LicenseRequestSections.toAdministrator(it, language);
            case Notification.ContactCheckDue it -> contactCheckDue(it);
        };
    }

    private List<Block> yourSecondFactorWiped(Notification.YourSecondFactorWiped wiped) {
        return List.of(
                paragraph(NotificationMessage.YOUR_FACTOR_WIPED),
                new Facts(List.of(
                        fact(NotificationMessage.DONE_BY, wiped.administrator()),
                        fact(NotificationMessage.DONE_AT, wiped.at()))),
                points(
                        NotificationMessage.YOUR_FACTOR_NEXT,
                        NotificationMessage.YOUR_FACTOR_NEXT_SIGN_IN,
                        NotificationMessage.YOUR_FACTOR_NEXT_ENROLL),
                points(
                        NotificationMessage.UNEXPECTED,
                        NotificationMessage.YOUR_FACTOR_UNEXPECTED_SIGN_IN,
                        NotificationMessage.YOUR_FACTOR_UNEXPECTED_ASK),
                paragraph(NotificationMessage.NEVER_ASKED));
    }

    private List<Block> secondFactorWiped(Notification.SecondFactorWiped wiped) {
        return List.of(
                paragraph(NotificationMessage.FACTOR_WIPED),
                new Facts(List.of(
                        fact(NotificationMessage.CONTACT, wiped.contact()),
                        fact(NotificationMessage.DONE_BY, wiped.administrator()),
                        fact(NotificationMessage.DONE_AT, wiped.at()))),
                points(
                        NotificationMessage.FACTOR_NEXT,
                        NotificationMessage.FACTOR_NEXT_ENROLL,
                        NotificationMessage.FACTOR_NEXT_NOTHING),
                points(
                        NotificationMessage.UNEXPECTED,
                        NotificationMessage.FACTOR_UNEXPECTED_ASK,
                        NotificationMessage.FACTOR_UNEXPECTED_CONTACT_US));
    }

    private List<Block> analysisReady(Notification.LicenseAnalysisReady analysis) {
        return List.of(
                paragraph(NotificationMessage.ANALYSIS_ENCLOSED),
                new Facts(List.of(
                        fact(NotificationMessage.ORGANIZATION, analysis.organization()),
                        fact(NotificationMessage.COUNTED_AT, analysis.countedAt()),
                        fact(NotificationMessage.USERS, Integer.toString(analysis.users())),
                        fact(NotificationMessage.ATTACHMENT, analysis.workbook().fileName()))),
                points(
                        NotificationMessage.ANALYSIS_HOLDS,
                        NotificationMessage.ANALYSIS_HOLDS_SUMMARY,
                        NotificationMessage.ANALYSIS_HOLDS_USERS,
                        NotificationMessage.ANALYSIS_HOLDS_EMPLOYEES,
                        NotificationMessage.ANALYSIS_HOLDS_ENVIRONMENTS),
                points(
                        NotificationMessage.ANALYSIS_COUNTING,
                        NotificationMessage.ANALYSIS_COUNTING_LICENSE,
                        NotificationMessage.ANALYSIS_COUNTING_TYPE,
                        NotificationMessage.ANALYSIS_COUNTING_ONCE,
                        NotificationMessage.ANALYSIS_COUNTING_BLOCKED),
                points(NotificationMessage.ANALYSIS_FREE, NotificationMessage.ANALYSIS_FREE_EVERYWHERE));
    }

    private List<Block> contactCheckDue(Notification.ContactCheckDue check) {
        return List.of(
                paragraph(NotificationMessage.CHECK_ASKED),
                new Facts(List.of(
                        fact(NotificationMessage.ORGANIZATION, check.organization()),
                        fact(
                                NotificationMessage.CHECK_ADDRESS,
                                check.address().orElseGet(() -> say(NotificationMessage.CHECK_NO_ADDRESS))),
                        fact(
                                NotificationMessage.CHECK_INVOICE_CONTACT,
                                check.invoiceContact()
                                        .orElseGet(() -> say(NotificationMessage.CHECK_NO_INVOICE_CONTACT))),
                        fact(NotificationMessage.CHECK_CONTACTS, Integer.toString(check.contacts())),
                        fact(NotificationMessage.CHECK_PORTAL, check.portal()))),
                points(
                        NotificationMessage.CHECK_NEXT,
                        NotificationMessage.CHECK_NEXT_CONTACTS,
                        NotificationMessage.CHECK_NEXT_DETAILS,
                        NotificationMessage.CHECK_NEXT_CONFIRM));
    }

    private Paragraph paragraph(NotificationMessage text) {
        return new Paragraph(say(text));
    }

    private Points points(NotificationMessage heading, NotificationMessage... points) {
        return new Points(say(heading), Stream.of(points).map(this::say).toList());
    }

    private Fact fact(NotificationMessage label, String value) {
        return new Fact(say(label), value);
    }

    private Fact fact(NotificationMessage label, Instant moment) {
        return fact(label, Moments.inWords(moment, language));
    }

    private String say(NotificationMessage message, Object... values) {
        return message.in(language, values);
    }
}
