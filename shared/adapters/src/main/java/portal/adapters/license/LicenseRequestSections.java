package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import portal.adapters.text.NotificationMessage;
import portal.domain.access.Language;
import portal.domain.notification.Notification;
import portal.domain.usage.Metric;
import portal.platform.mail.MailBody.Block;
import portal.platform.mail.MailBody.Fact;
import portal.platform.mail.MailBody.Facts;
import portal.platform.mail.MailBody.Paragraph;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody.Quotation;
import portal.platform.mail.MailBody.Row;
import portal.platform.mail.MailBody.Table;
import portal.platform.text.Moments;
import portal.platform.text.TermMessage;
import portal.platform.text.Text;

/** Writes out a license request, for the vendor who has to judge it and for the administrator who asked. */
public final class LicenseRequestSections {

    private final Notification.LicenseWish wish;
    private final Language language;

    private LicenseRequestSections(Notification.LicenseWish wish, Language language) {
        this.wish = wish;
        this.language = language;
    }

    public static List<Block> toVendor(Notification.LicenseRequested letter, Language language) {
        var blocks = new LicenseRequestSections(letter.wish(), language);
        var body = new ArrayList<Block>();
        body.add(blocks.paragraph(NotificationMessage.REQUEST_ASKED));
        body.add(blocks.applicant(letter.applicant()));
        body.addAll(blocks.numbers());
        body.add(blocks.quotation(NotificationMessage.EXPLANATION));
        var stillThere = letter.applicant().email().isPresent();
        body.add(blocks.paragraph(stillThere ? NotificationMessage.REQUEST_REPLY : NotificationMessage.REQUEST_LEFT));
        return body;
    }

    public static List<Block> toAdministrator(Notification.LicenseRequestSent letter, Language language) {
        var blocks = new LicenseRequestSections(letter.wish(), language);
        return List.of(
                blocks.paragraph(NotificationMessage.REQUEST_SENT),
                blocks.wanted(letter.organization()),
                blocks.quotation(NotificationMessage.REQUEST_SENT_EXPLANATION),
                new Points(
                        blocks.say(NotificationMessage.REQUEST_SENT_NEXT),
                        Stream.of(
                                        NotificationMessage.REQUEST_SENT_NEXT_ANSWER,
                                        NotificationMessage.REQUEST_SENT_NEXT_UNCHANGED,
                                        NotificationMessage.REQUEST_SENT_NEXT_LIST)
                                .map(blocks::say)
                                .toList()));
    }

    private Facts applicant(Notification.Applicant applicant) {
        var who = applicant.email().map(email -> "%s <%s>".formatted(applicant.name(), email));
        return new Facts(List.of(
                fact(NotificationMessage.ORGANIZATION, "%s (%s)".formatted(applicant.organization(), applicant.id())),
                fact(NotificationMessage.REQUESTED_BY, who.orElse(applicant.name())),
                fact(NotificationMessage.REQUESTED_AT, Moments.inWords(wish.at(), language))));
    }

    /** What is wanted, beside what there was. */
    private List<Block> numbers() {
        if (wish.wanted().isEmpty()) {
            return List.of(paragraph(NotificationMessage.REQUEST_NO_NUMBERS));
        }
        var columns = Stream.of(
                        NotificationMessage.METRIC,
                        NotificationMessage.WANTED,
                        NotificationMessage.MAXIMUM,
                        NotificationMessage.GRANTED,
                        NotificationMessage.USED)
                .map(this::say)
                .toList();
        var rows = wish.wanted().stream().map(this::row).toList();
        return List.of(
                new Table(say(NotificationMessage.REQUEST_WANTED), columns, rows),
                paragraph(NotificationMessage.REQUEST_NUMBERS));
    }

    private Row row(Notification.WantedMaximum line) {
        return new Row(name(line.metric()), List.of(line.wanted(), line.maximum(), line.granted(), line.used()));
    }

    private Facts wanted(String organization) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(NotificationMessage.ORGANIZATION, organization));
        wish.wanted().forEach(line -> facts.add(new Fact(name(line.metric()), Integer.toString(line.wanted()))));
        return new Facts(facts);
    }

    /** The metric as a heading has it. */
    private String name(Metric metric) {
        var term = say(TermMessage.of(metric));
        return term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1);
    }

    private Quotation quotation(NotificationMessage heading) {
        return new Quotation(say(heading), wish.explanation());
    }

    private Paragraph paragraph(NotificationMessage text) {
        return new Paragraph(say(text));
    }

    private Fact fact(NotificationMessage label, String value) {
        return new Fact(say(label), value);
    }

    private String say(Text message) {
        return message.in(language);
    }
}
