package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.ACME;
import static portal.ses.SampleMails.AT;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.aLicenseRequest;
import static portal.ses.SampleMails.aMutation;
import static portal.ses.SampleMails.aReport;
import static portal.ses.SampleMails.aRequest;
import static portal.ses.SampleMails.aReset;
import static portal.ses.SampleMails.about;
import static portal.ses.SampleMails.anIncident;
import static portal.ses.SampleMails.anInvitation;
import static portal.ses.SampleMails.author;
import static portal.ses.SampleMails.both;
import static portal.ses.SampleMails.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portal.adapters.analysis.AnalysisGivenUp;
import portal.adapters.analysis.LicenseAnalysisReady;
import portal.adapters.contact.AddressGivenUp;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.AdministratorChanged;
import portal.adapters.contact.ChangeAuthor;
import portal.adapters.contact.ColleagueReaddressed;
import portal.adapters.contact.ContactCheckDue;
import portal.adapters.contact.Invitation;
import portal.adapters.contact.Inviter;
import portal.adapters.contact.NewTemporaryPassword;
import portal.adapters.contact.RemovalCalledOff;
import portal.adapters.contact.RemovalPlanned;
import portal.adapters.contact.YourAdministratorRole;
import portal.adapters.incident.CustomerFollowedUp;
import portal.adapters.incident.IncidentReceived;
import portal.adapters.incident.IncidentStep;
import portal.adapters.incident.IncidentSubmitted;
import portal.adapters.incident.SupportFollowedUp;
import portal.adapters.license.LicenseRequestSent;
import portal.adapters.license.LicenseRequested;
import portal.adapters.secondfactor.SecondFactorReset;
import portal.adapters.secondfactor.SecondFactorResetCalledOff;
import portal.adapters.secondfactor.SecondFactorResetRequested;
import portal.adapters.secondfactor.YourSecondFactorEnrolled;
import portal.adapters.secondfactor.YourSecondFactorResetRequested;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.WaitingReset;
import portal.domain.incident.Severity;
import portal.platform.mail.AttachedFile;
import portal.platform.mail.Notification;

class RenderedMailTest {

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
        var mail = new IncidentSubmitted(JAN, about("Printer on fire"), aReport("It burns.\nPlease help."));

        var dutch = render(mail, Language.NL);
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("nieuw incident", "Acme B.V. (acme)", "Rita Bos", "INC-1001", "Printer on fire")
                .contains("Hoog", "Payroll", "It burns.", "Please help.", "https://portal.example.com"));
        assertThat(render(mail, Language.EN).text())
                .contains("Organization: Acme B.V. (acme)", "Submitted by: Rita Bos", "Product area: Payroll");
    }

    @Test
    void tellsContactsWhatSupportWroteAndWhereToRespond() {
        var mail = new SupportFollowedUp(
                List.of(JAN), about("Printer on fire"), new IncidentStep.Wrote("Sam", "Use water.\nA lot of it."));

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Onze support heeft een bericht geschreven", "INC-1001", "Printer on fire", "Sam")
                .contains("Use water.", "A lot of it.", "Reageren kunt u in het klantportaal:"));
        assertThat(render(mail, Language.EN).text().lines())
                .contains("By: Sam", "    Use water.", "    A lot of it.")
                .containsSubsequence("You can respond in the customer portal:", "https://portal.example.com");
    }

    @Test
    void tellsSupportWhatTheCustomerWroteAndOfWhichOrganization() {
        var mail = new CustomerFollowedUp(
                JAN, about("Printer on fire"), "Acme B.V.", new IncidentStep.Wrote("Ian", "Help!"));

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("De klant heeft een bericht geschreven", "Acme B.V. (acme)", "INC-1001", "Ian", "Help!")
                .contains("https://portal.example.com"));
    }

    static List<Notification> mailsAboutIncidents() {
        var about = about("Printer on fire");
        var steps = List.of(
                new IncidentStep.Wrote("Sam", "Text"),
                new IncidentStep.Attached("Sam", "log.txt", 1),
                new IncidentStep.Closed("Sam"),
                new IncidentStep.Reopened("Sam"));
        return Stream.concat(
                        Stream.of(
                                anIncident("Printer on fire", "It burns."),
                                new IncidentSubmitted(JAN, about, aReport("It burns."))),
                        steps.stream()
                                .flatMap(step -> Stream.<Notification>of(
                                        new SupportFollowedUp(List.of(JAN), about, step),
                                        new CustomerFollowedUp(JAN, about, "Acme", step))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mailsAboutIncidents")
    void linksToThePortalInEveryMailAboutAnIncident(Notification mail) {
        for (var language : Language.values()) {
            var rendered = render(mail, language);
            assertThat(rendered.html()).contains("<a href=\"https://portal.example.com\"");
            assertThat(rendered.text()).contains(":\n\nhttps://portal.example.com\n");
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
        var attached = new IncidentStep.Attached("Sam", "log <1>.txt", 1_001);

        assertThat(render(new SupportFollowedUp(List.of(JAN), about, attached), Language.NL)
                        .text())
                .contains("Onze support heeft een bestand toegevoegd aan uw incident.")
                .contains("Bestand: log <1>.txt (2 kB)")
                .contains("Reageren kunt u in het klantportaal");
        assertThat(render(new CustomerFollowedUp(JAN, about, "Acme", attached), Language.EN)
                        .html())
                .contains("The customer has attached a file to this incident.")
                .contains("log &lt;1&gt;.txt (2 kB)");
    }

    @Test
    void tellsBothSidesThatAnIncidentWasClosedOrReopened() {
        var about = about("s");

        assertThat(render(new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Closed("Sam")), Language.NL)
                        .text())
                .contains("Onze support heeft uw incident gesloten.", "Door: Sam")
                .contains("Heropen het incident dan in het klantportaal:\n\nhttps://portal.example.com\n");
        assertThat(render(new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Reopened("Sam")), Language.EN)
                        .text())
                .contains("Our support team has reopened your incident.", "By: Sam");
        assertThat(render(new CustomerFollowedUp(JAN, about, "Acme", new IncidentStep.Closed("Ian")), Language.NL)
                        .text())
                .contains("De klant heeft dit incident gesloten.", "Organisatie: Acme (acme)", "Door: Ian");
        assertThat(render(new CustomerFollowedUp(JAN, about, "Acme", new IncidentStep.Reopened("Ian")), Language.EN)
                        .text())
                .contains("The customer has reopened this incident.", "By: Ian");
    }

    @ParameterizedTest
    @CsvSource({"LOW, Laag, Low", "NORMAL, Normaal, Normal", "HIGH, Hoog, High", "CRITICAL, Kritiek, Critical"})
    void namesTheSeverity(Severity severity, String dutch, String english) {
        var mail = new IncidentReceived(JAN, about("Subject"), "Description", severity);

        assertThat(render(mail, Language.NL).text()).contains("Ernst: " + dutch);
        assertThat(render(mail, Language.EN).text()).contains("Severity: " + english);
    }

    @Test
    void invitesANewContact() {
        var mail = anInvitation("Acme B.V.", "Anna de Vries", Role.ADMINISTRATOR, Role.EMPLOYEE);

        var dutch = render(mail, Language.NL);
        assertThat(dutch.text())
                .contains("\nhttps://portal.example/sign-in?login_hint=acme.jan&lang=nl\n")
                .contains("Aanmelden met uw e-mailadres: jan@acme.example\n")
                .contains("Of met uw aanmeldnaam: acme.jan\n")
                .contains("Tijdelijk wachtwoord: abcd-EFGH-2345-ghjk\n")
                .contains("7 dagen geldig");
        assertThat(dutch.subject()).isEqualTo("U bent toegevoegd aan het klantportaal");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Acme B.V.", "Anna de Vries", "Medewerker, Beheerder", "https://portal.example")
                .contains("tijdelijke wachtwoord", "tweede factor", "abcd-EFGH-2345-ghjk"));
        assertThat(dutch.html()).contains("<a href=\"https://portal.example/sign-in?login_hint=acme.jan&amp;lang=nl\"");
        assertThat(render(mail, Language.EN).text())
                .contains("Your roles: Employee (Medewerker), Administrator (Beheerder)")
                .contains("Added by: Anna de Vries")
                .contains("/sign-in?login_hint=acme.jan&lang=en\n")
                .contains(
                        "Sign in with your e-mail address: jan@acme.example\n", "Or with your sign-in name: acme.jan\n")
                .contains("Temporary password: abcd-EFGH-2345-ghjk\n")
                .contains("temporary password is valid for 7 days", "second factor");
    }

    @Test
    void saysWhoInvitedAgain() {
        var mail = new Invitation(
                JAN, "Acme", new Inviter.Administrator("Eva"), true, Set.of(), SampleMails.MEANS, SampleMails.PASSWORD);

        assertThat(render(mail, Language.NL).text()).contains("Uitgenodigd door: Eva");
        assertThat(render(mail, Language.EN).text()).contains("Invited by: Eva");
    }

    @Test
    void tellsWhoSignsInByNameWhyAndHow() {
        var mail = SampleMails.aNewPassword("Acme", "Eva");

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Uw nieuwe tijdelijke wachtwoord voor het klantportaal");
        assertThat(dutch.text())
                .contains("Uw aanmeldnaam: acme.jan\n", "meldt u zich al aan bij een andere organisatie")
                .contains("Uw vorige wachtwoord werkt niet meer")
                .doesNotContain("Aanmelden met uw e-mailadres");
        var english = render(mail, Language.EN);
        assertThat(english.subject()).isEqualTo("Your new temporary password for the customer portal");
        assertThat(english.text())
                .contains("Your sign-in name: acme.jan\n", "already signs you in to another organization")
                .contains("Your former password no longer works")
                .doesNotContain("Sign in with your e-mail address");
    }

    @Test
    void showsTheTemporaryPasswordNowhereButInTheMail() {
        assertThat(SampleMails.aNewPassword("Acme", "Eva").toString()).doesNotContain("abcd-EFGH");
        assertThat(aReset("Acme", "Eva", true).toString()).doesNotContain("abcd-EFGH");
        assertThat(anInvitation("Acme", "Anna").toString()).doesNotContain("abcd-EFGH");
    }

    @Test
    void saysWhatAContactWithoutRolesCanDo() {
        assertThat(render(anInvitation("Acme", "Anna"), Language.NL).text())
                .contains("Uw rollen: nog geen; u ziet alleen uw eigen gegevens");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | uw softwareleverancier | een beheerder van uw organisatie
            EN | your software vendor   | an administrator of your organization
            """)
    void namesAnInviterWithoutAName(Language language, String vendor, String former) {
        assertThat(render(invitedBy(new Inviter.Vendor()), language).text()).contains(": " + vendor + "\n");
        assertThat(render(invitedBy(new Inviter.FormerAdministrator()), language)
                        .text())
                .contains(": " + former + "\n");
    }

    private static Invitation invitedBy(Inviter inviter) {
        return new Invitation(JAN, "Acme", inviter, false, Set.of(), SampleMails.MEANS, SampleMails.PASSWORD);
    }

    @Test
    void tellsTheOldAddressWhoChangedItAndWhatToDo() {
        var mail = new AddressGivenUp(JAN, author("Anna de Vries"), "j…@acme.example");

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "22 november 2026 om 14:05 uur", "j…@acme.example")
                .contains("Berichten over dit account gaan voortaan naar het nieuwe adres.")
                .contains("Had u dit niet verwacht?", "Vraag meteen een beheerder"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "November 22, 2026 at 2:05 PM", "j…@acme.example")
                .contains("Messages about this account go to the new address from now on.")
                .contains("Ask an administrator of your organization right away"));
    }

    @Test
    void tellsTheNewAddressWithWhatToSignInFromNowOn() {
        var mail = new AddressTakenUp(JAN, author("Anna de Vries"), SampleMails.MEANS, true);

        assertThat(render(mail, Language.NL).subject()).isEqualTo("Dit is nu uw e-mailadres in het klantportaal");
        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains(
                        "Anna de Vries",
                        "jan@acme.example",
                        "acme.jan",
                        "Met uw vorige e-mailadres kunt u zich niet meer aanmelden"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains(
                        "Anna de Vries",
                        "jan@acme.example",
                        "acme.jan",
                        "You can no longer sign in with your former e-mail address"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADDED     | Eva Bos is nu beheerder         | Eva Bos is now an administrator
            APPOINTED | Eva Bos is nu beheerder         | Eva Bos is now an administrator
            DEMOTED   | Eva Bos is geen beheerder meer  | Eva Bos is no longer an administrator
            REMOVED   | Beheerder Eva Bos is verwijderd | Administrator Eva Bos has been removed
            """)
    void tellsAdministratorsWhatHappenedToOneOfThemByWhomWhenAndFromWhere(
            AdministratorChange.Kind kind, String dutch, String english) {
        var mail = new AdministratorChanged(List.of(JAN), kind, "Eva Bos", author("Anna de Vries"));

        assertThat(render(mail, Language.NL).subject()).isEqualTo(dutch);
        assertThat(render(mail, Language.EN).subject()).isEqualTo(english);
        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Eva Bos", "Anna de Vries", "22 november 2026 om 14:05 uur", "192.0.2.1")
                .contains("omdat u beheerder bent", "neem dan meteen contact met ons op"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Eva Bos", "Anna de Vries", "November 22, 2026 at 2:05 PM", "192.0.2.1")
                .contains("because you are an administrator", "contact us right away"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPOINTED | U bent nu beheerder                      | You are now an administrator
            DEMOTED   | U bent geen beheerder meer               | You are no longer an administrator
            REMOVED   | U bent verwijderd uit het klantportaal   | You have been removed from the customer portal
            """)
    void tellsAnAdministratorWhatHappenedToThem(AdministratorChange.Kind kind, String dutch, String english) {
        var mail = new YourAdministratorRole(JAN, kind, author("Anna de Vries"));

        assertThat(render(mail, Language.NL).subject()).isEqualTo(dutch);
        assertThat(render(mail, Language.EN).subject()).isEqualTo(english);
        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "192.0.2.1", "Had u dit niet verwacht?"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "192.0.2.1", "Did you not expect this?"));
    }

    @Test
    void tellsAdministratorsOfAChangedAddress() {
        var mail = new ColleagueReaddressed(
                List.of(JAN),
                "Eva Bos",
                new EmailAddress("eva@acme.example"),
                new EmailAddress("bos@acme.example"),
                author("Anna de Vries"));

        assertThat(render(mail, Language.NL).subject()).isEqualTo("E-mailadres gewijzigd van Eva Bos");
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Eva Bos", "eva@acme.example", "bos@acme.example", "Anna de Vries", "192.0.2.1"));
    }

    @Test
    void tellsOfAResetThatWaitsUntilWhenAndWhatToDo() {
        var reset = new WaitingReset(
                new ContactId("anna"),
                "Anna de Vries",
                "Telefoon kwijt",
                Optional.of("192.0.2.1"),
                AT,
                AT.plusSeconds(4 * 3600));
        var toAdministrators = new SecondFactorResetRequested(List.of(JAN), "Eva Bos", reset);
        var toTheOneConcerned = new YourSecondFactorResetRequested(JAN, reset);

        for (var mail : List.of(toAdministrators, toTheOneConcerned)) {
            assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                    .contains("Anna de Vries", "192.0.2.1", "Telefoon kwijt", "22 november 2026 om 18:05 uur")
                    .contains("Er is nog niets gewijzigd."));
            assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                    .contains("Anna de Vries", "192.0.2.1", "Telefoon kwijt", "November 22, 2026 at 6:05 PM")
                    .contains("Nothing was changed yet."));
        }
        assertThat(render(toAdministrators, Language.EN).subject())
                .isEqualTo("Request to reset the second factor of Eva Bos");
    }

    @Test
    void tellsAdministratorsThatAResetWasCalledOff() {
        var mail = new SecondFactorResetCalledOff(List.of(JAN), "Eva Bos", "Anna de Vries", AT);

        assertThat(render(mail, Language.NL).subject())
                .isEqualTo("Wissen van de tweede factor van Eva Bos tegengehouden");
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("Eva Bos", "Anna de Vries", "called off"));
    }

    @Test
    void tellsAContactOfTheirNewSecondFactor() {
        var mail = new YourSecondFactorEnrolled(JAN, AT);

        assertThat(render(mail, Language.NL).subject()).isEqualTo("U hebt een tweede factor ingesteld");
        assertThat(both(render(mail, Language.NL)))
                .allSatisfy(body -> assertThat(body).contains("22 november 2026 om 14:05 uur", "wissen"));
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("November 22, 2026 at 2:05 PM", "Ask an administrator"));
    }

    @Test
    void doesNotSayThatAPasswordStaysThatAnotherMailReplaces() {
        var keeps = new AddressTakenUp(JAN, author("Anna"), SampleMails.MEANS, true);
        var replaced = new AddressTakenUp(JAN, author("Anna"), SampleMails.MEANS, false);

        assertThat(render(keeps, Language.NL).text()).contains("Ook uw wachtwoord");
        assertThat(render(replaced, Language.NL).text()).doesNotContain("Ook uw wachtwoord");
        assertThat(render(keeps, Language.EN).text()).contains("Your password and your second factor stay");
        assertThat(render(replaced, Language.EN).text()).doesNotContain("stay the same as well");
    }

    @Test
    void leavesOutFromWhereIfThatWasNotKept() {
        var mail = new AddressTakenUp(
                JAN, new ChangeAuthor("Anna de Vries", AT, Optional.empty()), SampleMails.MEANS, true);

        assertThat(render(mail, Language.NL).text()).doesNotContain("Vanaf netwerkadres");
    }

    @Test
    void tellsTheContactThatTheirSecondFactorWasReset() {
        var mail = aReset("Acme", "Anna de Vries", true);

        assertThat(render(mail, Language.NL).subject()).isEqualTo("Uw tweede factor is gewist");
        assertThat(render(mail, Language.NL).text())
                .contains("\nhttps://portal.example/sign-in?login_hint=acme.jan&lang=nl\n")
                .contains("Aanmelden met uw e-mailadres: jan@acme.example\n", "Of met uw aanmeldnaam: acme.jan\n")
                .contains("Tijdelijk wachtwoord: abcd-EFGH-2345-ghjk\n", "Vanaf netwerkadres: 192.0.2.1\n");
        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Acme", "Anna de Vries", "22 november 2026 om 14:05 uur")
                .contains("overal afgemeld", "uw wachtwoord werkt niet meer", "7 dagen geldig")
                .contains("nieuwe tweede factor", "Had u dit niet verwacht?"));
        assertThat(render(mail, Language.EN).text())
                .contains("/sign-in?login_hint=acme.jan&lang=en\n")
                .contains("Temporary password: abcd-EFGH-2345-ghjk\n", "From network address: 192.0.2.1\n");
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Acme", "Anna de Vries", "November 22, 2026 at 2:05 PM")
                .contains("signed out everywhere", "your password no longer works", "valid for 7 days")
                .contains("new second factor", "Did you not expect this?"));
    }

    @Test
    void tellsAContactWhoNeverSignedInWhichPasswordIsGone() {
        var mail = aReset("Acme", "Anna de Vries", false);

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains(
                        "U had zich nog niet aangemeld", "het tijdelijke wachtwoord uit uw uitnodiging werkt niet meer")
                .contains("abcd-EFGH-2345-ghjk")
                .doesNotContain("opnieuw aan"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("You had not signed in yet", "the temporary password in your invitation no longer works")
                .contains("abcd-EFGH-2345-ghjk")
                .doesNotContain("sign in again"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void tellsWhoHasToEnrollAnewToDoSo(boolean enrolls) {
        var mail = new NewTemporaryPassword(
                JAN, "Acme", new Inviter.Vendor(), enrolls, SampleMails.MEANS, SampleMails.PASSWORD);

        assertThat(render(mail, Language.NL).text().contains("Daarna stelt u een tweede factor in"))
                .isEqualTo(enrolls);
        assertThat(render(mail, Language.EN).text().contains("Then you set up a second factor"))
                .isEqualTo(enrolls);
    }

    @Test
    void tellsAdministratorsWhoseSecondFactorWasResetAndByWhom() {
        var mail = new SecondFactorReset(List.of(JAN), "Piet Bakker", "Anna de Vries", AT, SampleMails.FROM);

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Tweede factor gewist van Piet Bakker");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Piet Bakker", "Anna de Vries", "omdat u beheerder bent", "Had u dit niet verwacht?"));
        assertThat(render(mail, Language.EN).text())
                .contains("Contact: Piet Bakker", "Reset by: Anna de Vries", "because you are an administrator")
                .contains("From network address: 192.0.2.1", "is mailed a temporary password");
    }

    @Test
    void explainsTheLicenseAnalysis() {
        var file = new AttachedFile("analyse.xlsx", "application/octet-stream", new byte[0]);
        var mail = new LicenseAnalysisReady(JAN, SampleMails.ANALYSIS, new LicenseAnalysisReady.File.Attached(file));

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Licentieanalyse van De Vries B.V.");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("als bijlage", "De Vries B.V.", "4.200", "22 november 2026 om 14:05 uur", "analyse.xlsx")
                .contains("Profit-gebruikers", "1.050", "1.049")
                .contains("Samenvatting", "Advies", "Gebruikers", "Medewerkers", "omgevingen", "Gebruik per dag")
                .contains("hele licentie", "per type omgeving", "geblokkeerde gebruiker telt niet mee")
                .contains("in ALLE omgevingen"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("November 22, 2026 at 2:05 PM", "Summary", "Users", "Employees", "environments")
                .contains("whole license", "per environment type", "blocked user does not count")
                .contains("in ALL environments"));
    }

    @Test
    void linksALicenseAnalysisThatIsTooLarge() {
        var file = new LicenseAnalysisReady.File.Linked("analyse.xlsx", "https://api.example/downloads/abc", AT);
        var mail = new LicenseAnalysisReady(JAN, SampleMails.ANALYSIS, file);

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("te groot voor een bijlage", "https://api.example/downloads/abc", "analyse.xlsx")
                .contains("geef de link dus niet door", "geldig tot"));
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("too large for an attachment", "good until"));
    }

    @Test
    void tellsThatTheLicenseAnalysisFailed() {
        var mail = new AnalysisGivenUp(JAN, "De Vries B.V.", AT, "https://portal.example");

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("De licentieanalyse van De Vries B.V. is niet gelukt");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Vraag de analyse later opnieuw aan", "22 november 2026 om 14:05 uur")
                .contains("https://portal.example/license"));
        assertThat(render(mail, Language.EN).text()).contains("Ask for it again later");
    }

    @Test
    void asksToCheckTheDataAndLinksToThePortal() {
        var mail = new ContactCheckDue(
                List.of(JAN),
                "De Vries B.V.",
                Optional.of("Inspiratielaan 1, 3833 AV Leusden, NL"),
                Optional.of("Anna de Vries"),
                12,
                "https://portal.example");

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Kloppen de gegevens van De Vries B.V. nog?");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("De Vries B.V.", "Inspiratielaan 1, 3833 AV Leusden, NL", "Anna de Vries", "12")
                .contains("https://portal.example", "Dat is één stap", "dit kwartaal geen verzoek meer"));
        var english = render(mail, Language.EN);
        assertThat(english.subject()).isEqualTo("Are the details of De Vries B.V. still right?");
        assertThat(english.text())
                .contains("Number of contacts: 12", "Digital invoices go to: Anna de Vries")
                .contains("Customer portal: https://portal.example", "a single step");
    }

    @Test
    void namesMissingData() {
        var mail = new ContactCheckDue(
                List.of(JAN), "Acme", Optional.empty(), Optional.empty(), 1, "https://portal.example");

        assertThat(render(mail, Language.NL).text())
                .contains("Adres: nog niet ingevuld", "Digitale facturen gaan naar: nog niemand aangewezen");
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("not filled in yet", "nobody named yet"));
    }

    @Test
    void tellsThatTheOrganizationIsGoingToBeRemovedWhenAndWhatCanBeDoneUntilThen() {
        var mail = new RemovalPlanned(List.of(JAN), "Acme B.V.", AT);

        assertThat(render(mail, Language.NL).subject()).isEqualTo("Acme B.V. wordt uit het klantportaal verwijderd");
        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Acme B.V.", "22 november 2026 om 14:05 uur", "licentieanalyse", "intrekken"));
        assertThat(render(mail, Language.EN).subject())
                .isEqualTo("Acme B.V. is going to be removed from the customer portal");
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Acme B.V.", "November 22, 2026 at 2:05 PM", "license analysis", "call it off"));
    }

    @Test
    void tellsThatTheOrganizationStays() {
        var mail = new RemovalCalledOff(List.of(JAN), "Acme B.V.");

        assertThat(render(mail, Language.NL).subject()).isEqualTo("Acme B.V. blijft in het klantportaal");
        assertThat(both(render(mail, Language.NL)))
                .allSatisfy(body -> assertThat(body).contains("Er is niets verwijderd"));
        assertThat(render(mail, Language.EN).subject()).isEqualTo("Acme B.V. stays in the customer portal");
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("Nothing was removed"));
    }

    @Test
    void tellsTheVendorWhoWantsWhatAndWhatTheyHave() {
        var mail = aLicenseRequest("Acme B.V.", "Anna de Vries", "We grow.\nA lot.");

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Licentieaanvraag van Acme B.V.");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Acme B.V. (acme)", "Anna de Vries", "anna@acme.example", "22 november 2026 om 14:05 uur")
                .contains("Profit-gebruikers", "Omgevingen", "We grow.", "A lot.")
                .contains("Beantwoord dit bericht", "Een antwoord gaat naar anna@acme.example.")
                .doesNotContain("Antwoorden op dit bericht worden niet gelezen"));
        assertThat(dutch.text().lines())
                .contains(
                        "- Profit-gebruikers: gewenst 60, maximum 50, toegekend 55, in gebruik 42",
                        "- Omgevingen: gewenst 0, maximum 5, toegekend 6, in gebruik 2.147.483.647",
                        "    We grow.",
                        "    A lot.");
        assertThat(dutch.html().replaceAll("<[^>]+>", " "))
                .containsPattern("Onderdeel +Gewenst +Maximum +Toegekend +In gebruik")
                .containsPattern("Profit-gebruikers +60 +50 +55 +42")
                .containsPattern("Omgevingen +0 +5 +6 +2\\.147\\.483\\.647");
        assertThat(render(mail, Language.EN).text())
                .contains(
                        "- Profit users: wanted 60, maximum 50, granted 55, in use 42", "Requested by: Anna de Vries");
    }

    @Test
    void tellsTheVendorThatTheRequesterHasLeft() {
        var applicant = new LicenseRequested.Applicant(ACME, "Acme", Optional.empty());
        var mail = new LicenseRequested(JAN, applicant, aRequest(List.of(), "Gerda", "We grow"));

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Gerda", "geen contactpersoon meer", "noemt geen gewenste aantallen")
                .contains("Antwoorden op dit bericht worden niet gelezen")
                .doesNotContain("Beantwoord dit bericht", "Toegekend"));
    }

    @Test
    void tellsTheAdministratorThatTheLicenseRequestWasSent() {
        var mail = new LicenseRequestSent(JAN, "Acme B.V.", aRequest("We grow.\nA lot."));

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Uw licentieaanvraag is verstuurd");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Beste Jan,", "Acme B.V.", "Profit-gebruikers", "60", "We grow.", "A lot.")
                .contains("Hoe gaat het verder?", "Antwoorden op dit bericht worden niet gelezen"));
        var english = render(mail, Language.EN);
        assertThat(english.subject()).isEqualTo("Your license request has been sent");
        assertThat(english.text()).contains("Profit users: 60", "Environments: 0", "What happens next?");
    }

    @Test
    void tellsTheVendorWhoChangedWhichMaximaAndOfWhichParticipant() {
        var mail = aMutation("Acme B.V.", "Anna de Vries", Optional.of("We grow.\nA lot."));

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Licentiewijziging van Acme B.V.");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Acme B.V. (acme)", "12345", "Anna de Vries", "22 november 2026 om 14:05 uur")
                .contains("We grow.", "A lot.", "Neem dit over in het register.")
                .contains("Antwoorden op dit bericht worden niet gelezen"));
        assertThat(dutch.text().lines())
                .contains(
                        "Deelnemersnummer: 12345",
                        "- Profit-gebruikers: was 50, wordt 60, in gebruik 42",
                        "- Cliënten: was 0, wordt 2.147.483.647, in gebruik 0");
        assertThat(dutch.html().replaceAll("<[^>]+>", " "))
                .containsPattern("Onderdeel +Was +Wordt +In gebruik")
                .containsPattern("Profit-gebruikers +50 +60 +42");
        var english = render(mail, Language.EN);
        assertThat(english.subject()).isEqualTo("License change by Acme B.V.");
        assertThat(english.text())
                .contains("Participant number: 12345", "Changed by: Anna de Vries", "Explanation:")
                .contains("- Profit users: was 50, is now 60, in use 42");
    }

    @Test
    void tellsTheVendorOfAMutationWithoutAReason() {
        assertThat(render(aMutation("Acme", "Anna", Optional.empty()), Language.NL)
                        .text())
                .doesNotContain("Toelichting");
    }
}
