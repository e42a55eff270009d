package portal.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.domain.letter.Letter;
import portal.domain.letter.Recipient;
import portal.mail.Draft.Block;
import portal.mail.Draft.Fact;
import portal.mail.Draft.Facts;
import portal.mail.Draft.Paragraph;
import portal.mail.Draft.Points;
import portal.messages.LetterMessage;
import portal.messages.Moments;

/** Writes letters in the language of who gets them. */
final class Drafting {

    private final Language language;

    private Drafting(Language language) {
        this.language = language;
    }

    static Draft draft(Letter letter, Recipient recipient) {
        var drafting = new Drafting(recipient.language());
        return new Draft(
                recipient.language(),
                drafting.subject(letter),
                drafting.say(LetterMessage.GREETING, recipient.name()),
                drafting.body(letter),
                drafting.footer(letter));
    }

    private String subject(Letter letter) {
        return switch (letter) {
            case Letter.IncidentReceived it -> incident(it.about());
            case Letter.IncidentSubmitted it -> incident(it.about());
            case Letter.SupportFollowedUp it -> Draft.REPLY + incident(it.about());
            case Letter.CustomerFollowedUp it -> Draft.REPLY + incident(it.about());
            case Letter.YourSecondFactorWiped _ -> say(LetterMessage.YOUR_FACTOR_TITLE);
            case Letter.SecondFactorWiped it -> say(LetterMessage.FACTOR_TITLE, it.contact());
            case Letter.Invitation _ -> say(LetterMessage.INVITATION_TITLE);
            case Letter.AddressGivenUp _ -> say(LetterMessage.ADDRESS_GIVEN_UP_TITLE);
            case Letter.AddressTakenUp _ -> say(LetterMessage.ADDRESS_TAKEN_UP_TITLE);
            case Letter.LicenseAnalysisReady it -> say(LetterMessage.ANALYSIS_TITLE, it.organization());
            case Letter.LicenseRequested it ->
                say(LetterMessage.REQUEST_TITLE, it.applicant().organization());
            case Letter.LicenseRequestSent _ -> say(LetterMessage.REQUEST_SENT_TITLE);
            case Letter.ContactCheckDue it -> say(LetterMessage.CHECK_TITLE, it.organization());
        };
    }

    /** The same for all letters about an incident, so that it stays the same with something before it. */
    private String incident(Letter.About about) {
        var title = HarmlessText.onOneLine(say(LetterMessage.INCIDENT_TITLE, about.number(), about.subject()));
        return HarmlessText.shortened(title, Draft.LONGEST_SUBJECT - Draft.REPLY.length());
    }

    private String footer(Letter letter) {
        return letter.replyTo()
                .map(to -> say(LetterMessage.REPLIES_GO_TO, to))
                .orElseGet(() -> say(LetterMessage.AUTOMATIC));
    }

    private List<Block> body(Letter letter) {
        return switch (letter) {
            case Letter.IncidentReceived it -> IncidentBlocks.toReporter(it, language);
            case Letter.IncidentSubmitted it -> IncidentBlocks.toSupport(it, language);
            case Letter.SupportFollowedUp it -> IncidentBlocks.toContact(it, language);
            case Letter.CustomerFollowedUp it -> IncidentBlocks.toSupport(it, language);
            case Letter.YourSecondFactorWiped it -> yourSecondFactorWiped(it);
            case Letter.SecondFactorWiped it -> secondFactorWiped(it);
            case Letter.Invitation it -> ContactBlocks.invitation(it, language);
            case Letter.AddressGivenUp it -> ContactBlocks.givenUp(it, language);
            case Letter.AddressTakenUp it -> ContactBlocks.takenUp(it, language);
            case Letter.LicenseAnalysisReady it -> analysisReady(it);
            case Letter.LicenseRequested it -> LicenseRequestBlocks.toVendor(it, language);
            case Letter.LicenseRequestSent it -> LicenseRequestBlocks.toAdministrator(it, language);
            case Letter.ContactCheckDue it -> contactCheckDue(it);
        };
    }

    private List<Block> yourSecondFactorWiped(Letter.YourSecondFactorWiped wiped) {
        return List.of(
                paragraph(LetterMessage.YOUR_FACTOR_WIPED),
                new Facts(List.of(
                        fact(LetterMessage.DONE_BY, wiped.administrator()), fact(LetterMessage.DONE_AT, wiped.at()))),
                points(
                        LetterMessage.YOUR_FACTOR_NEXT,
                        LetterMessage.YOUR_FACTOR_NEXT_SIGN_IN,
                        LetterMessage.YOUR_FACTOR_NEXT_ENROLL),
                points(
                        LetterMessage.UNEXPECTED,
                        LetterMessage.YOUR_FACTOR_UNEXPECTED_SIGN_IN,
                        LetterMessage.YOUR_FACTOR_UNEXPECTED_ASK),
                paragraph(LetterMessage.NEVER_ASKED));
    }

    private List<Block> secondFactorWiped(Letter.SecondFactorWiped wiped) {
        return List.of(
                paragraph(LetterMessage.FACTOR_WIPED),
                new Facts(List.of(
                        fact(LetterMessage.CONTACT, wiped.contact()),
                        fact(LetterMessage.DONE_BY, wiped.administrator()),
                        fact(LetterMessage.DONE_AT, wiped.at()))),
                points(LetterMessage.FACTOR_NEXT, LetterMessage.FACTOR_NEXT_ENROLL, LetterMessage.FACTOR_NEXT_NOTHING),
                points(
                        LetterMessage.UNEXPECTED,
                        LetterMessage.FACTOR_UNEXPECTED_ASK,
                        LetterMessage.FACTOR_UNEXPECTED_CONTACT_US));
    }

    private List<Block> analysisReady(Letter.LicenseAnalysisReady analysis) {
        return List.of(
                paragraph(LetterMessage.ANALYSIS_ENCLOSED),
                new Facts(List.of(
                        fact(LetterMessage.ORGANIZATION, analysis.organization()),
                        fact(LetterMessage.COUNTED_AT, analysis.countedAt()),
                        fact(LetterMessage.USERS, Integer.toString(analysis.users())),
                        fact(LetterMessage.ATTACHMENT, analysis.workbook().fileName()))),
                points(
                        LetterMessage.ANALYSIS_HOLDS,
                        LetterMessage.ANALYSIS_HOLDS_SUMMARY,
                        LetterMessage.ANALYSIS_HOLDS_USERS,
                        LetterMessage.ANALYSIS_HOLDS_EMPLOYEES,
                        LetterMessage.ANALYSIS_HOLDS_ENVIRONMENTS),
                points(
                        LetterMessage.ANALYSIS_COUNTING,
                        LetterMessage.ANALYSIS_COUNTING_LICENSE,
                        LetterMessage.ANALYSIS_COUNTING_TYPE,
                        LetterMessage.ANALYSIS_COUNTING_ONCE,
                        LetterMessage.ANALYSIS_COUNTING_BLOCKED),
                points(LetterMessage.ANALYSIS_FREE, LetterMessage.ANALYSIS_FREE_EVERYWHERE));
    }

    private List<Block> contactCheckDue(Letter.ContactCheckDue check) {
        return List.of(
                paragraph(LetterMessage.CHECK_ASKED),
                new Facts(List.of(
                        fact(LetterMessage.ORGANIZATION, check.organization()),
                        fact(
                                LetterMessage.CHECK_ADDRESS,
                                check.address().orElseGet(() -> say(LetterMessage.CHECK_NO_ADDRESS))),
                        fact(
                                LetterMessage.CHECK_INVOICE_CONTACT,
                                check.invoiceContact().orElseGet(() -> say(LetterMessage.CHECK_NO_INVOICE_CONTACT))),
                        fact(LetterMessage.CHECK_CONTACTS, Integer.toString(check.contacts())),
                        fact(LetterMessage.CHECK_PORTAL, check.portal()))),
                points(
                        LetterMessage.CHECK_NEXT,
                        LetterMessage.CHECK_NEXT_CONTACTS,
                        LetterMessage.CHECK_NEXT_DETAILS,
                        LetterMessage.CHECK_NEXT_CONFIRM));
    }

    private Paragraph paragraph(LetterMessage text) {
        return new Paragraph(say(text));
    }

    private Points points(LetterMessage heading, LetterMessage... points) {
        return new Points(say(heading), Stream.of(points).map(this::say).toList());
    }

    private Fact fact(LetterMessage label, String value) {
        return new Fact(say(label), value);
    }

    private Fact fact(LetterMessage label, Instant moment) {
        return fact(label, Moments.inWords(moment, language));
    }

    private String say(LetterMessage message, Object... values) {
        return message.in(language, values);
    }
}
