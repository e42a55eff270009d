package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.ACME;
import static portal.ses.SampleMails.AT;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.PAGES;
import static portal.ses.SampleMails.aLicenseRequest;
import static portal.ses.SampleMails.aMutation;
import static portal.ses.SampleMails.aRequest;
import static portal.ses.SampleMails.both;
import static portal.ses.SampleMails.render;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.adapters.analysis.AnalysisGivenUp;
import portal.adapters.analysis.LicenseAnalysisReady;
import portal.adapters.license.LicenseRequestSent;
import portal.adapters.license.LicenseRequested;
import portal.domain.access.Language;
import portal.platform.mail.AttachedFile;

/** The mails about licenses and their analysis. */
class LicenseMailsTest {

    @Test
    void explainsTheLicenseAnalysis() {
        var file = new AttachedFile("analyse.xlsx", "application/octet-stream", new byte[0]);
        var mail = new LicenseAnalysisReady(
                JAN, SampleMails.ANALYSIS, new LicenseAnalysisReady.File.Attached(file), PAGES.license());

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
        var mail = new LicenseAnalysisReady(JAN, SampleMails.ANALYSIS, file, PAGES.license());

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("te groot voor een bijlage", "https://api.example/downloads/abc", "analyse.xlsx")
                .contains("geef de link dus niet door", "geldig tot"));
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("too large for an attachment", "good until"));
    }

    @Test
    void tellsThatTheLicenseAnalysisFailed() {
        var mail = new AnalysisGivenUp(JAN, "De Vries B.V.", AT, PAGES.licenseAnalyses());

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("De licentieanalyse van De Vries B.V. is niet gelukt");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Vraag de analyse later opnieuw aan", "22 november 2026 om 14:05 uur")
                .contains("https://portal.example/license"));
        assertThat(render(mail, Language.EN).text()).contains("Ask for it again later");
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
        var mail = new LicenseRequested(JAN, applicant, aRequest(List.of(), "Gerda", "We grow"), PAGES.license());

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Gerda", "geen contactpersoon meer", "noemt geen gewenste aantallen")
                .contains("Antwoorden op dit bericht worden niet gelezen")
                .doesNotContain("Beantwoord dit bericht", "Toegekend"));
    }

    @Test
    void tellsTheAdministratorThatTheLicenseRequestWasSent() {
        var mail = new LicenseRequestSent(JAN, "Acme B.V.", aRequest("We grow.\nA lot."), PAGES.licenseRequest("r-1"));

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
