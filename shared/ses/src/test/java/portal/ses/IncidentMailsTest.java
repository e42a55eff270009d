package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.about;
import static portal.ses.SampleMails.anIncident;
import static portal.ses.SampleMails.atSupport;
import static portal.ses.SampleMails.both;
import static portal.ses.SampleMails.render;
import static portal.ses.SampleMails.submitted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import portal.adapters.incident.CustomerFollowedUp;
import portal.adapters.incident.IncidentReceived;
import portal.adapters.incident.IncidentStep;
import portal.adapters.incident.SupportFollowedUp;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.incident.Reply.FileRefusal;
import portal.domain.incident.Reply.LeftOutFile;
import portal.domain.incident.ReplyRefusal;
import portal.domain.incident.Severity;
import portal.platform.mail.Notification;

/** The mails about incidents. */
class IncidentMailsTest {

    @Test
    void acknowledgesAnIncident() {
        var mail = anIncident("Printer on fire", "It burns.\nPlease help.");

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Incident INC-1001: Printer on fire");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Beste Jan,", "INC-1001", "Printer on fire", "Hoog", "It burns.", "Please help.")
                .contains("Hoe gaat het verder?", "Klantportaal"));
        var english = render(mail, Language.EN);
        assertThat(english.subject()).isEqualTo("Incident INC-1001: Printer on fire");
        assertThat(both(english))
                .allSatisfy(body -> assertThat(body).contains("Dear Jan,", "Severity", "High", "What happens next?"));
    }

    @Test
    void tellsSupportOfANewIncident() {
        var mail = submitted("It burns.\nPlease help.");

        var dutch = render(mail, Language.NL);
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains(
                        "Rita Bos heeft een nieuw incident ingestuurd.",
                        "Acme B.V. (acme)",
                        "INC-1001",
                        "Printer on fire")
                .contains("Kritiek", "Payroll", "It burns.", "Please help.")
                .contains("https://portal.example/support/incidents/INC-1001"));
        assertThat(dutch.subject()).isEqualTo("[Acme B.V. · Kritiek] INC-1001 Printer on fire");
        assertThat(dutch.text()).contains("Een antwoord gaat naar rita@acme.example.");
        assertThat(render(mail, Language.EN).text())
                .contains("Organization: Acme B.V. (acme)", "Submitted by: Rita Bos", "Product area: Payroll");
    }

    @Test
    void tellsContactsWhatSupportWroteAndWhereToRespond() {
        var mail = new SupportFollowedUp(
                List.of(JAN), about("Printer on fire"), new IncidentStep.Wrote("Sam", "Use water.\nA lot of it."));

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Onze support heeft een bericht geschreven", "INC-1001", "Printer on fire", "Sam")
                .contains("Use water.", "A lot of it.", "Reageren kunt u in het klantportaal."));
        assertThat(render(mail, Language.EN).text().lines())
                .contains("By: Sam", "    Use water.", "    A lot of it.")
                .containsSubsequence(
                        "View the incident:",
                        "https://portal.example/incidents/INC-1001",
                        "You can respond in the customer portal.");
    }

    @Test
    void beginsAMailThatMayBeRepliedToWithTheLineAboveWhichToWrite() {
        var mail = new SupportFollowedUp(
                List.of(JAN), SampleMails.answerable("Printer on fire"), new IncidentStep.Wrote("Sam", "Use water."));

        assertThat(render(mail, Language.NL).text()).startsWith("## Antwoord boven deze regel ##\n\nBeste Jan");
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("## Reply above this line ##")
                .contains("You can respond in the customer portal, or by replying to this e-mail.")
                .contains("You can reply to it from this e-mail address"));
        assertThat(render(mail, Language.EN).html().indexOf("Reply above"))
                .isLessThan(render(mail, Language.EN).html().indexOf("<h1"));
    }

    @Test
    void hasNoSuchLineWhenThePortalTakesInNoReplies() {
        var mail = new SupportFollowedUp(
                List.of(JAN), about("Printer on fire"), new IncidentStep.Wrote("Sam", "Use water."));

        assertThat(both(render(mail, Language.NL)))
                .allSatisfy(body ->
                        assertThat(body).doesNotContain("boven deze regel").contains("worden niet gelezen"));
    }

    @ParameterizedTest
    @EnumSource(ReplyRefusal.class)
    void saysWhyAReplyWasNotTakenInWithoutShowingTheIncident(ReplyRefusal refusal) {
        var mail = SampleMails.aRefusedReply(refusal, List.of());

        for (var language : Language.values()) {
            assertThat(both(render(mail, language)))
                    .allSatisfy(body -> assertThat(body).contains("INC-1001").doesNotContain("Printer", "%s"));
        }
        assertThat(render(mail, Language.NL).text())
                .contains("niet bij incident INC-1001 kunnen plaatsen", "https://portal.example/incidents/INC-1001");
    }

    @Test
    void namesEachFileThatWasLeftOutAndWhy() {
        var mail = SampleMails.aReply(
                Optional.empty(),
                Stream.of(FileRefusal.values())
                        .map(refusal -> new LeftOutFile(refusal == FileRefusal.NAME ? "" : refusal + ".x", refusal))
                        .toList());

        assertThat(render(mail, Language.EN).text())
                .contains("Your reply was added to incident INC-1001, but not all of its files.")
                .contains("- file without a name: this name cannot be kept")
                .contains("- TYPE.x: this type of file is not allowed")
                .contains("- EMPTY.x: the file is empty")
                .contains("- TOO_LARGE.x: the file is larger than 5 MB")
                .contains("- NO_PLACE.x: the incident has 10 attachments already");
    }

    @Test
    void tellsSupportWhatTheCustomerWroteAndOfWhichOrganization() {
        var mail = new CustomerFollowedUp(
                atSupport("Acme B.V.", "Printer on fire"), new IncidentStep.Wrote("Ian", "Help!"));

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Ian heeft een bericht geschreven", "Acme B.V. (acme)", "INC-1001", "Help!")
                .contains("https://portal.example/support/incidents/INC-1001"));
    }

    static List<Notification> mailsAboutIncidents() {
        var about = about("Printer on fire");
        var atSupport = atSupport("Acme", "Printer on fire");
        var steps = List.of(
                new IncidentStep.Wrote("Sam", "Text"),
                new IncidentStep.Attached("Sam", "log.txt", 1),
                new IncidentStep.Closed("Sam"),
                new IncidentStep.Reopened("Sam"));
        return Stream.concat(
                        Stream.of(anIncident("Printer on fire", "It burns."), submitted("It burns.")),
                        steps.stream()
                                .flatMap(step -> Stream.<Notification>of(
                                        new SupportFollowedUp(List.of(JAN), about, step),
                                        new CustomerFollowedUp(atSupport, step))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mailsAboutIncidents")
    void linksToThePortalInEveryMailAboutAnIncident(Notification mail) {
        for (var language : Language.values()) {
            var rendered = render(mail, language);
            var page = mail.replyTo().isPresent()
                    ? "https://portal.example/support/incidents/INC-1001"
                    : "https://portal.example/incidents/INC-1001";
            assertThat(rendered.html()).contains("<a href=\"" + page + "\"");
            assertThat(rendered.text()).contains(":\n" + page + "\n\n");
        }
    }

    @Test
    void hasTheSubjectWithoutItsPrefixAsItsHeading() {
        var mail = render(
                new SupportFollowedUp(List.of(JAN), about("Printer on fire"), new IncidentStep.Closed("Sam")),
                Language.EN);

        assertThat(mail.subject()).startsWith("Re: Incident ");
        assertThat(mail.html()).contains(">Incident ").doesNotContain(">Re: Incident ");
    }

    @Test
    void tellsBothSidesWhatWasAttached() {
        var about = about("Printer on fire");
        var atSupport = atSupport("Acme", "Printer on fire");
        var attached = new IncidentStep.Attached("Sam", "log <1>.txt", 1_001);

        assertThat(render(new SupportFollowedUp(List.of(JAN), about, attached), Language.NL)
                        .text())
                .contains("Onze support heeft een bestand toegevoegd aan uw incident.")
                .contains("Bestand: log <1>.txt (2 kB)")
                .contains("Reageren kunt u in het klantportaal");
        assertThat(render(new CustomerFollowedUp(atSupport, attached), Language.EN)
                        .html())
                .contains("Sam has attached a file to this incident.")
                .contains("log &lt;1&gt;.txt (2 kB)");
    }

    @Test
    void tellsBothSidesThatAnIncidentWasClosedOrReopened() {
        var about = about("s");
        var atSupport = atSupport("Acme", "s");

        assertThat(render(new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Closed("Sam")), Language.NL)
                        .text())
                .contains("Onze support heeft uw incident gesloten.", "Door: Sam")
                .contains("https://portal.example/incidents/INC-1001", "Heropen het incident dan in het klantportaal.");
        assertThat(render(new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Reopened("Sam")), Language.EN)
                        .text())
                .contains("Our support team has reopened your incident.", "By: Sam");
        assertThat(render(new CustomerFollowedUp(atSupport, new IncidentStep.Closed("Ian")), Language.NL)
                        .text())
                .contains("Ian heeft dit incident gesloten.", "Organisatie: Acme (acme)", "Door: Ian");
        assertThat(render(new CustomerFollowedUp(atSupport, new IncidentStep.Reopened("Ian")), Language.EN)
                        .text())
                .contains("Ian has reopened this incident.", "By: Ian");
    }

    @ParameterizedTest
    @CsvSource({"LOW, Laag, Low", "NORMAL, Normaal, Normal", "HIGH, Hoog, High", "CRITICAL, Kritiek, Critical"})
    void namesTheSeverity(Severity severity, String dutch, String english) {
        var mail = new IncidentReceived(JAN, about("Subject"), "Description", severity);

        assertThat(render(mail, Language.NL).text()).contains("Ernst: " + dutch);
        assertThat(render(mail, Language.EN).text()).contains("Severity: " + english);
    }

    @Test
    void sendsAnswersOfSupportToTheReporterWhileThereIsOne() {
        var incident = atSupport("Acme B.V.", "Printer on fire");
        var mail = new CustomerFollowedUp(incident, new IncidentStep.Closed("Ian"));

        assertThat(mail.replyTo()).contains(new EmailAddress("rita@acme.example"));
        assertThat(submitted("d").replyTo()).contains(new EmailAddress("rita@acme.example"));
        assertThat(mail.withoutReplyTo().replyTo()).isEmpty();
        assertThat(submitted("d").withoutReplyTo().replyTo()).isEmpty();
        assertThat(render(mail.withoutReplyTo(), Language.NL).text()).contains("worden niet gelezen");
    }

    @Test
    void saysAtSupportWhoIsConcernedAndHowSevereItIsBeforeALongSubject() {
        var mail = new CustomerFollowedUp(
                atSupport("Stichting " + "x".repeat(190), "y".repeat(200)), new IncidentStep.Closed("Ian"));

        assertThat(render(mail, Language.NL).subject())
                .startsWith("Re: [Stichting xxx")
                .contains("…] INC-1001 yyy".replace("]", " · Kritiek]"))
                .hasSize(150);
    }
}
