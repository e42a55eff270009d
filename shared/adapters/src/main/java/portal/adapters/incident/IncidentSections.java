package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.adapters.text.NotificationMessage;
import portal.domain.access.Language;
import portal.domain.notification.Notification;
import portal.platform.mail.MailBody.Block;
import portal.platform.mail.MailBody.Fact;
import portal.platform.mail.MailBody.Facts;
import portal.platform.mail.MailBody.Link;
import portal.platform.mail.MailBody.Paragraph;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody.Quotation;

/** Writes out what happened with an incident, for the contacts whom it concerns and for the vendor's support. */
public final class IncidentSections {

    private static final int BYTES_IN_A_KILOBYTE = 1_000;

    private final Notification.About about;
    private final Language language;

    private IncidentSections(Notification.About about, Language language) {
        this.about = about;
        this.language = language;
    }

    public static List<Block> toReporter(Notification.IncidentReceived letter, Language language) {
        var blocks = new IncidentSections(letter.about(), language);
        return List.of(
                blocks.paragraph(NotificationMessage.INCIDENT_ARRIVED),
                blocks.facts(Stream.of(blocks.severity(letter.severity()))),
                blocks.quotation(NotificationMessage.DESCRIPTION, letter.description()),
                new Points(
                        blocks.say(NotificationMessage.INCIDENT_NEXT),
                        List.of(
                                blocks.say(NotificationMessage.INCIDENT_NEXT_SUPPORT),
                                blocks.say(NotificationMessage.INCIDENT_NEXT_NUMBER, blocks.about.number()))),
                blocks.paragraph(NotificationMessage.INCIDENT_FOLLOW),
                blocks.portal());
    }

    public static List<Block> toSupport(Notification.IncidentSubmitted letter, Language language) {
        var blocks = new IncidentSections(letter.about(), language);
        var report = letter.report();
        var facts = new ArrayList<Fact>();
        facts.add(blocks.organization(report.organization()));
        facts.add(blocks.fact(NotificationMessage.REPORTER, report.reporter()));
        facts.add(blocks.severity(report.severity()));
        report.productArea().ifPresent(area -> facts.add(blocks.fact(NotificationMessage.PRODUCT_AREA, area)));
        return List.of(
                blocks.paragraph(NotificationMessage.INCIDENT_SUBMITTED),
                blocks.facts(facts.stream()),
                blocks.quotation(NotificationMessage.INCIDENT_DESCRIPTION, report.description()),
                blocks.paragraph(NotificationMessage.INCIDENT_ANSWER_AS_SUPPORT),
                blocks.portal());
    }

    public static List<Block> toContact(Notification.SupportFollowedUp letter, Language language) {
        var blocks = new IncidentSections(letter.about(), language);
        var who = Stream.of(blocks.by(letter.step()));
        return switch (letter.step()) {
            case Notification.Wrote it ->
                blocks.step(
                        NotificationMessage.SUPPORT_WROTE,
                        who,
                        NotificationMessage.INCIDENT_ANSWER,
                        blocks.quotation(NotificationMessage.MESSAGE, it.text()));
            case Notification.Attached it ->
                blocks.step(
                        NotificationMessage.SUPPORT_ATTACHED,
                        Stream.concat(who, Stream.of(blocks.file(it))),
                        NotificationMessage.INCIDENT_ANSWER);
            case Notification.Closed _ ->
                blocks.step(NotificationMessage.SUPPORT_CLOSED, who, NotificationMessage.INCIDENT_REOPEN);
            case Notification.Reopened _ ->
                blocks.step(NotificationMessage.SUPPORT_REOPENED, who, NotificationMessage.INCIDENT_ANSWER);
        };
    }

    public static List<Block> toSupport(Notification.CustomerFollowedUp letter, Language language) {
        var blocks = new IncidentSections(letter.about(), language);
        var who = Stream.of(blocks.organization(letter.organization()), blocks.by(letter.step()));
        var answer = NotificationMessage.INCIDENT_ANSWER_AS_SUPPORT;
        return switch (letter.step()) {
            case Notification.Wrote it ->
                blocks.step(
                        NotificationMessage.CUSTOMER_WROTE,
                        who,
                        answer,
                        blocks.quotation(NotificationMessage.MESSAGE, it.text()));
            case Notification.Attached it ->
                blocks.step(
                        NotificationMessage.CUSTOMER_ATTACHED, Stream.concat(who, Stream.of(blocks.file(it))), answer);
            case Notification.Closed _ -> blocks.step(NotificationMessage.CUSTOMER_CLOSED, who, answer);
            case Notification.Reopened _ -> blocks.step(NotificationMessage.CUSTOMER_REOPENED, who, answer);
        };
    }

    /**
     * @param next what to do in the portal, to which a link follows
     * @param more after the facts
     */
    private List<Block> step(NotificationMessage opening, Stream<Fact> who, NotificationMessage next, Block... more) {
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
        var which = Stream.of(
                fact(NotificationMessage.NUMBER, about.number()), fact(NotificationMessage.SUBJECT, about.subject()));
        return new Facts(Stream.concat(which, more).toList());
    }

    private Fact organization(String name) {
        return fact(NotificationMessage.ORGANIZATION, "%s (%s)".formatted(name, about.organization()));
    }

    private Fact by(Notification.IncidentStep step) {
        return fact(NotificationMessage.DONE_BY_WHOM, step.by());
    }

    private Fact file(Notification.Attached attached) {
        var kilobytes = Math.ceilDiv(attached.size(), BYTES_IN_A_KILOBYTE);
        return fact(NotificationMessage.FILE, "%s (%d kB)".formatted(attached.fileName(), kilobytes));
    }

    private Fact severity(Notification.Severity severity) {
        return fact(
                NotificationMessage.SEVERITY,
                say(
                        switch (severity) {
                            case LOW -> NotificationMessage.SEVERITY_LOW;
                            case NORMAL -> NotificationMessage.SEVERITY_NORMAL;
                            case HIGH -> NotificationMessage.SEVERITY_HIGH;
                            case CRITICAL -> NotificationMessage.SEVERITY_CRITICAL;
                        }));
    }

    private Quotation quotation(NotificationMessage heading, String text) {
        return new Quotation(say(heading), text);
    }

    private Paragraph paragraph(NotificationMessage text) {
        return new Paragraph(say(text));
    }

    private Fact fact(NotificationMessage label, String value) {
        return new Fact(say(label), value);
    }

    private String say(NotificationMessage message, Object... values) {
        return message.in(language, values);
    }
}
