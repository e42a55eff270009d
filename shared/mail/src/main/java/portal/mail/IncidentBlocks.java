package portal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.domain.letter.Letter;
import portal.mail.Draft.Block;
import portal.mail.Draft.Fact;
import portal.mail.Draft.Facts;
import portal.mail.Draft.Link;
import portal.mail.Draft.Paragraph;
import portal.mail.Draft.Points;
import portal.mail.Draft.Quotation;
import portal.messages.LetterMessage;

/** Writes out what happened with an incident, for the contacts whom it concerns and for the vendor's support. */
final class IncidentBlocks {

    private static final int BYTES_IN_A_KILOBYTE = 1_000;

    private final Letter.About about;
    private final Language language;

    private IncidentBlocks(Letter.About about, Language language) {
        this.about = about;
        this.language = language;
    }

    static List<Block> toReporter(Letter.IncidentReceived letter, Language language) {
        var blocks = new IncidentBlocks(letter.about(), language);
        return List.of(
                blocks.paragraph(LetterMessage.INCIDENT_ARRIVED),
                blocks.facts(Stream.of(blocks.severity(letter.severity()))),
                blocks.quotation(LetterMessage.DESCRIPTION, letter.description()),
                new Points(
                        blocks.say(LetterMessage.INCIDENT_NEXT),
                        List.of(
                                blocks.say(LetterMessage.INCIDENT_NEXT_SUPPORT),
                                blocks.say(LetterMessage.INCIDENT_NEXT_NUMBER, blocks.about.number()))),
                blocks.paragraph(LetterMessage.INCIDENT_FOLLOW),
                blocks.portal());
    }

    static List<Block> toSupport(Letter.IncidentSubmitted letter, Language language) {
        var blocks = new IncidentBlocks(letter.about(), language);
        var report = letter.report();
        var facts = new ArrayList<Fact>();
        facts.add(blocks.organization(report.organization()));
        facts.add(blocks.fact(LetterMessage.REPORTER, report.reporter()));
        facts.add(blocks.severity(report.severity()));
        report.productArea().ifPresent(area -> facts.add(blocks.fact(LetterMessage.PRODUCT_AREA, area)));
        return List.of(
                blocks.paragraph(LetterMessage.INCIDENT_SUBMITTED),
                blocks.facts(facts.stream()),
                blocks.quotation(LetterMessage.INCIDENT_DESCRIPTION, report.description()),
                blocks.paragraph(LetterMessage.INCIDENT_ANSWER_AS_SUPPORT),
                blocks.portal());
    }

    static List<Block> toContact(Letter.SupportFollowedUp letter, Language language) {
        var blocks = new IncidentBlocks(letter.about(), language);
        var who = Stream.of(blocks.by(letter.step()));
        return switch (letter.step()) {
            case Letter.Wrote it ->
                blocks.step(
                        LetterMessage.SUPPORT_WROTE,
                        who,
                        LetterMessage.INCIDENT_ANSWER,
                        blocks.quotation(LetterMessage.MESSAGE, it.text()));
            case Letter.Attached it ->
                blocks.step(
                        LetterMessage.SUPPORT_ATTACHED,
                        Stream.concat(who, Stream.of(blocks.file(it))),
                        LetterMessage.INCIDENT_ANSWER);
            case Letter.Closed _ -> blocks.step(LetterMessage.SUPPORT_CLOSED, who, LetterMessage.INCIDENT_REOPEN);
            case Letter.Reopened _ -> blocks.step(LetterMessage.SUPPORT_REOPENED, who, LetterMessage.INCIDENT_ANSWER);
        };
    }

    static List<Block> toSupport(Letter.CustomerFollowedUp letter, Language language) {
        var blocks = new IncidentBlocks(letter.about(), language);
        var who = Stream.of(blocks.organization(letter.organization()), blocks.by(letter.step()));
        var answer = LetterMessage.INCIDENT_ANSWER_AS_SUPPORT;
        return switch (letter.step()) {
            case Letter.Wrote it ->
                blocks.step(
                        LetterMessage.CUSTOMER_WROTE, who, answer, blocks.quotation(LetterMessage.MESSAGE, it.text()));
            case Letter.Attached it ->
                blocks.step(LetterMessage.CUSTOMER_ATTACHED, Stream.concat(who, Stream.of(blocks.file(it))), answer);
            case Letter.Closed _ -> blocks.step(LetterMessage.CUSTOMER_CLOSED, who, answer);
            case Letter.Reopened _ -> blocks.step(LetterMessage.CUSTOMER_REOPENED, who, answer);
        };
    }

    /**
     * @param next what to do in the portal, to which a link follows
     * @param more after the facts
     */
    private List<Block> step(LetterMessage opening, Stream<Fact> who, LetterMessage next, Block... more) {
        var blocks = new ArrayList<Block>(List.of(paragraph(opening), facts(who)));
        blocks.addAll(List.of(more));
        blocks.addAll(List.of(paragraph(next), portal()));
        return blocks;
    }

    private Link portal() {
        return new Link(about.portal());
    }

    /** Which incident it is, and more. */
    private Facts facts(Stream<Fact> more) {
        var which = Stream.of(fact(LetterMessage.NUMBER, about.number()), fact(LetterMessage.SUBJECT, about.subject()));
        return new Facts(Stream.concat(which, more).toList());
    }

    private Fact organization(String name) {
        return fact(LetterMessage.ORGANIZATION, "%s (%s)".formatted(name, about.organization()));
    }

    private Fact by(Letter.IncidentStep step) {
        return fact(LetterMessage.DONE_BY_WHOM, step.by());
    }

    private Fact file(Letter.Attached attached) {
        var kilobytes = Math.ceilDiv(attached.size(), BYTES_IN_A_KILOBYTE);
        return fact(LetterMessage.FILE, "%s (%d kB)".formatted(attached.fileName(), kilobytes));
    }

    private Fact severity(Letter.Severity severity) {
        return fact(
                LetterMessage.SEVERITY,
                say(
                        switch (severity) {
                            case LOW -> LetterMessage.SEVERITY_LOW;
                            case NORMAL -> LetterMessage.SEVERITY_NORMAL;
                            case HIGH -> LetterMessage.SEVERITY_HIGH;
                            case CRITICAL -> LetterMessage.SEVERITY_CRITICAL;
                        }));
    }

    private Quotation quotation(LetterMessage heading, String text) {
        return new Quotation(say(heading), text);
    }

    private Paragraph paragraph(LetterMessage text) {
        return new Paragraph(say(text));
    }

    private Fact fact(LetterMessage label, String value) {
        return new Fact(say(label), value);
    }

    private String say(LetterMessage message, Object... values) {
        return message.in(language, values);
    }
}
