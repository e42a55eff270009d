package portal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.domain.letter.Letter;
import portal.domain.usage.Metric;
import portal.mail.Draft.Block;
import portal.mail.Draft.Fact;
import portal.mail.Draft.Facts;
import portal.mail.Draft.Paragraph;
import portal.mail.Draft.Points;
import portal.mail.Draft.Quotation;
import portal.mail.Draft.Row;
import portal.mail.Draft.Table;
import portal.messages.LetterMessage;
import portal.messages.Message;
import portal.messages.Moments;
import portal.messages.TermMessage;

/** Writes out a license request, for the vendor who has to judge it and for the administrator who asked. */
final class LicenseRequestBlocks {

    private final Letter.LicenseWish wish;
    private final Language language;

    private LicenseRequestBlocks(Letter.LicenseWish wish, Language language) {
        this.wish = wish;
        this.language = language;
    }

    static List<Block> toVendor(Letter.LicenseRequested letter, Language language) {
        var blocks = new LicenseRequestBlocks(letter.wish(), language);
        var body = new ArrayList<Block>();
        body.add(blocks.paragraph(LetterMessage.REQUEST_ASKED));
        body.add(blocks.applicant(letter.applicant()));
        body.addAll(blocks.numbers());
        body.add(blocks.quotation(LetterMessage.EXPLANATION));
        var stillThere = letter.applicant().email().isPresent();
        body.add(blocks.paragraph(stillThere ? LetterMessage.REQUEST_REPLY : LetterMessage.REQUEST_LEFT));
        return body;
    }

    static List<Block> toAdministrator(Letter.LicenseRequestSent letter, Language language) {
        var blocks = new LicenseRequestBlocks(letter.wish(), language);
        return List.of(
                blocks.paragraph(LetterMessage.REQUEST_SENT),
                blocks.wanted(letter.organization()),
                blocks.quotation(LetterMessage.REQUEST_SENT_EXPLANATION),
                new Points(
                        blocks.say(LetterMessage.REQUEST_SENT_NEXT),
                        Stream.of(
                                        LetterMessage.REQUEST_SENT_NEXT_ANSWER,
                                        LetterMessage.REQUEST_SENT_NEXT_UNCHANGED,
                                        LetterMessage.REQUEST_SENT_NEXT_LIST)
                                .map(blocks::say)
                                .toList()));
    }

    private Facts applicant(Letter.Applicant applicant) {
        var who = applicant.email().map(email -> "%s <%s>".formatted(applicant.name(), email));
        return new Facts(List.of(
                fact(LetterMessage.ORGANIZATION, "%s (%s)".formatted(applicant.organization(), applicant.id())),
                fact(LetterMessage.REQUESTED_BY, who.orElse(applicant.name())),
                fact(LetterMessage.REQUESTED_AT, Moments.inWords(wish.at(), language))));
    }

    /** What is wanted, beside what there was. */
    private List<Block> numbers() {
        if (wish.wanted().isEmpty()) {
            return List.of(paragraph(LetterMessage.REQUEST_NO_NUMBERS));
        }
        var columns = Stream.of(
                        LetterMessage.METRIC,
                        LetterMessage.WANTED,
                        LetterMessage.MAXIMUM,
                        LetterMessage.GRANTED,
                        LetterMessage.USED)
                .map(this::say)
                .toList();
        var rows = wish.wanted().stream().map(this::row).toList();
        return List.of(
                new Table(say(LetterMessage.REQUEST_WANTED), columns, rows), paragraph(LetterMessage.REQUEST_NUMBERS));
    }

    private Row row(Letter.WantedMaximum line) {
        return new Row(name(line.metric()), List.of(line.wanted(), line.maximum(), line.granted(), line.used()));
    }

    private Facts wanted(String organization) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(LetterMessage.ORGANIZATION, organization));
        wish.wanted().forEach(line -> facts.add(new Fact(name(line.metric()), Integer.toString(line.wanted()))));
        return new Facts(facts);
    }

    /** The metric as a heading has it. */
    private String name(Metric metric) {
        var term = say(TermMessage.of(metric));
        return term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1);
    }

    private Quotation quotation(LetterMessage heading) {
        return new Quotation(say(heading), wish.explanation());
    }

    private Paragraph paragraph(LetterMessage text) {
        return new Paragraph(say(text));
    }

    private Fact fact(LetterMessage label, String value) {
        return new Fact(say(label), value);
    }

    private String say(Message message) {
        return message.in(language);
    }
}
