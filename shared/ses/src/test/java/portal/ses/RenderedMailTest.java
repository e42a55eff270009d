package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.analysis.LicenseAnalysisReady;
import portal.adapters.contact.AddressGivenUp;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.ContactCheckDue;
import portal.adapters.contact.Invitation;
import portal.adapters.contact.Inviter;
import portal.adapters.incident.AboutIncident;
import portal.adapters.incident.CustomerFollowedUp;
import portal.adapters.incident.IncidentReceived;
import portal.adapters.incident.IncidentStep;
import portal.adapters.incident.IncidentSubmitted;
import portal.adapters.incident.SupportFollowedUp;
import portal.adapters.license.LicenseMutated;
import portal.adapters.license.LicenseRequestSent;
import portal.adapters.license.LicenseRequested;
import portal.adapters.secondfactor.SecondFactorReset;
import portal.adapters.secondfactor.YourSecondFactorReset;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.access.Role;
import portal.domain.analysis.Workbook;
import portal.domain.incident.Severity;
import portal.domain.license.Entitlement;
import portal.domain.license.LicenseRequest;
import portal.domain.license.Mutation;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.mail.Notification;
import portal.platform.mail.RenderedMail;

class RenderedMailTest {

    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final Recipient JAN = new Recipient("Jan", email(), Language.NL);
    private static final Instant AT = Instant.parse("2026-11-22T13:05:00Z");

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
        assertThat(dutch.subject()).isEqualTo("U bent toegevoegd aan het klantportaal");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Acme B.V.", "Anna de Vries", "Medewerker, Beheerder", "https://portal.example")
                .contains("aparte e-mail", "tijdelijk wachtwoord", "tweede factor"));
        assertThat(dutch.html()).contains("<a href=\"https://portal.example\"");
        assertThat(render(mail, Language.EN).text())
                .contains("Your roles: Employee (Medewerker), Administrator (Beheerder)")
                .contains("Added by: Anna de Vries")
                .contains("temporary password", "second factor");
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
        return new Invitation(JAN, "Acme", inviter, Set.of(), "https://portal.example");
    }

    @Test
    void tellsTheOldAddressWhoChangedItAndWhatToDo() {
        var mail = new AddressGivenUp(JAN, "Anna de Vries", AT, "j…@acme.example");

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
    void tellsTheNewAddressThatSigningInStaysTheSame() {
        var mail = new AddressTakenUp(JAN, "Anna de Vries", AT);

        assertThat(render(mail, Language.NL).subject()).isEqualTo("Dit is nu uw e-mailadres in het klantportaal");
        assertThat(both(render(mail, Language.NL)))
                .allSatisfy(body -> assertThat(body).contains("Anna de Vries", "U meldt u aan zoals voorheen"));
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("Anna de Vries", "You sign in as before"));
    }

    @Test
    void tellsTheContactThatTheirSecondFactorWasReset() {
        var mail = new YourSecondFactorReset(JAN, "Anna de Vries", AT);

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "22 november 2026 om 14:05 uur")
                .contains("overal afgemeld", "nieuwe tweede factor", "Had u dit niet verwacht?"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "November 22, 2026 at 2:05 PM")
                .contains("signed out everywhere", "new second factor", "Did you not expect this?"));
    }

    @Test
    void tellsAdministratorsWhoseSecondFactorWasResetAndByWhom() {
        var mail = new SecondFactorReset(List.of(JAN), "Piet Bakker", "Anna de Vries", AT);

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Tweede factor gewist van Piet Bakker");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Piet Bakker", "Anna de Vries", "omdat u beheerder bent", "Had u dit niet verwacht?"));
        assertThat(render(mail, Language.EN).text())
                .contains("Contact: Piet Bakker", "Reset by: Anna de Vries", "because you are an administrator");
    }

    @Test
    void explainsTheLicenseAnalysis() {
        var mail = new LicenseAnalysisReady(JAN, "De Vries B.V.", 42, AT, new Workbook("analyse.xlsx", new byte[0]));

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Licentieanalyse van De Vries B.V.");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("De Vries B.V.", "42", "22 november 2026 om 14:05 uur", "analyse.xlsx")
                .contains("Samenvatting", "Gebruikers", "Medewerkers", "Omgevingen")
                .contains("hele licentie", "per type omgeving", "geblokkeerde gebruiker telt niet mee")
                .contains("in ALLE omgevingen"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("November 22, 2026 at 2:05 PM", "Summary", "Users", "Employees", "Environments")
                .contains("whole license", "per environment type", "blocked user does not count")
                .contains("in ALL environments"));
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

    static Stream<Notification> mails() {
        return hostileMails("<script>alert('x')</script>&\"");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void escapesEveryValueInHtml(Notification mail) {
        var html =
                render(mail, new Recipient("<b>Jan</b>", email(), Language.NL)).html();

        assertThat(html).doesNotContain("<script", "<b>", "alert('").contains("&lt;b&gt;Jan");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: all@example.com\r\n\r\nHi",
                "\nBcc: a",
                "\rBcc: a",
                "\u2028Bcc: a",
                "\u0085Bcc: a",
                "\u0000Bcc: a"
            })
    void keepsTheSubjectOnOneLine(String text) {
        assertThat(hostileMails(text)).allSatisfy(mail -> {
            assertThat(render(mail, Language.EN).subject()).doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
        });
        assertThat(render(anIncident("Help" + text, "d"), Language.EN).subject())
                .contains("INC-1001: Help Bcc: a");
    }

    @Test
    void keepsFactsOnOneLineSoThatTheyCannotBeMadeUp() {
        var mail = new SecondFactorReset(List.of(JAN), "Piet\nReset by: Nobody", "Anna", AT);

        assertThat(render(mail, Language.EN).text().lines())
                .contains("Contact: Piet Reset by: Nobody")
                .doesNotContain("Reset by: Nobody");
    }

    @Test
    void quotesADescriptionSoThatItCannotPassForTheMail() {
        var mail = anIncident("s", "first\r\nKind regards,\rsomebody else");

        assertThat(render(mail, Language.EN).text().lines())
                .contains("    first", "    Kind regards,", "    somebody else")
                .containsOnlyOnce("Kind regards,");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void doesNotLetCustomersTurnTheReadingDirection(int mark) {
        var mail = anIncident("a" + Character.toString(mark) + "b", "c" + Character.toString(mark) + "d");

        var rendered = render(mail, Language.NL);
        assertThat(rendered.subject()).endsWith("INC-1001: ab");
        assertThat(both(rendered))
                .allSatisfy(body -> assertThat(body).contains("cd").doesNotContain(Character.toString(mark)));
    }

    static Stream<Notification> mailsWithAnEncodedWord() {
        return hostileMails("=?UTF-8?Q?=E2=80=AEgnp=2Eexe?=");
    }

    @ParameterizedTest
    @MethodSource("mailsWithAnEncodedWord")
    void doesNotLetMailProgramsDecodeWhatCustomersTyped(Notification mail) {
        assertThat(render(mail, Language.NL).subject()).doesNotContain("=?");
    }

    @Test
    void seesAnEncodedWordThroughWhatIsTakenOut() {
        assertThat(render(anIncident("=\u202e?UTF-8?Q?x?=", "d"), Language.NL).subject())
                .endsWith("= ?UTF-8?Q?x?=");
    }

    static Stream<Notification> mailsWithALinkInNames() {
        var name = "Jan https://prize.example WWW.prize.example";
        return Stream.of(
                new SupportFollowedUp(List.of(JAN), about("s"), new IncidentStep.Wrote(name, "t")),
                new CustomerFollowedUp(JAN, about("s"), name, new IncidentStep.Closed(name)),
                new YourSecondFactorReset(JAN, name, AT),
                new SecondFactorReset(List.of(JAN), name, name, AT),
                new LicenseAnalysisReady(JAN, name, 1, AT, new Workbook("analyse.xlsx", new byte[0])),
                anInvitation(name, name),
                new AddressGivenUp(JAN, name, AT, "a…@acme.example"),
                new AddressTakenUp(JAN, name, AT),
                new ContactCheckDue(
                        List.of(JAN), name, Optional.of(name), Optional.of(name), 1, "https://portal.example"),
                aLicenseRequest(name, name, "e"),
                aMutation(name, name, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("mailsWithALinkInNames")
    void makesNoLinkOfAName(Notification mail) {
        var rendered = render(mail, new Recipient("Jan http://prize.example", email(), Language.NL));

        assertThat(rendered.subject()).doesNotContain("://prize", "WWW.prize");
        assertThat(both(rendered)).allSatisfy(body -> assertThat(body)
                .contains("Beste Jan http: //prize.example,")
                .doesNotContain("://prize", "WWW.prize"));
    }

    @Test
    void leavesADomainInANameAlone() {
        assertThat(render(anInvitation("Bol.com B.V.", "Anna"), Language.NL).text())
                .contains("Bol.com B.V.");
    }

    @Test
    void leavesOtherScriptsAndEmojiAlone() {
        var mail = anIncident("שלום 👩‍👩‍👧 عربي", "d");

        assertThat(render(mail, Language.NL).subject()).endsWith("שלום 👩‍👩‍👧 عربي");
    }

    @Test
    void replacesLoneSurrogates() {
        assertThat(render(anIncident("a\uD800b", "c\uDFFFd"), Language.NL).text())
                .contains("a\uFFFDb", "c\uFFFDd")
                .doesNotContain("\uD800", "\uDFFF");
    }

    @Test
    void cutsALongSubjectBetweenCharacters() {
        var subject = render(anIncident("😀".repeat(200), "d"), Language.EN).subject();

        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(146);
        assertThat(subject).startsWith("Incident INC-1001: 😀").endsWith("😀…");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 131, 200})
    void keepsTheSubjectOfAnIncidentTheSameExceptForTheReplyPrefix(int length) {
        var about = about("w".repeat(length));
        var first = render(new IncidentReceived(JAN, about, "d", Severity.LOW), Language.NL)
                .subject();

        assertThat(render(new IncidentSubmitted(JAN, about, aReport("d")), Language.NL)
                        .subject())
                .isEqualTo(first);
        assertThat(Stream.of(
                        new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Wrote("Sam", "d")),
                        new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Closed("Sam")),
                        new CustomerFollowedUp(JAN, about, "Acme", new IncidentStep.Reopened("Ian"))))
                .allSatisfy(mail -> {
                    assertThat(render(mail, Language.NL).subject()).isEqualTo("Re: " + first);
                    assertThat(render(mail, Language.EN).subject()).isEqualTo("Re: " + first);
                });
    }

    @Test
    void breaksVeryLongWords() {
        assertThat(render(anIncident("w".repeat(200), "d"), Language.EN).html()).contains("overflow-wrap:anywhere");
    }

    private static Stream<Notification> hostileMails(String text) {
        return Stream.of(
                anIncident(text, text),
                new IncidentSubmitted(
                        JAN,
                        about(text),
                        new IncidentSubmitted.Report(text, text, Severity.LOW, Optional.of(text), text)),
                new SupportFollowedUp(List.of(JAN), about(text), new IncidentStep.Wrote(text, text)),
                new CustomerFollowedUp(JAN, about(text), text, new IncidentStep.Wrote(text, text)),
                new SupportFollowedUp(List.of(JAN), about(text), new IncidentStep.Attached(text, text, 1)),
                new YourSecondFactorReset(JAN, text, AT),
                new SecondFactorReset(List.of(JAN), text, text, AT),
                new LicenseAnalysisReady(JAN, text, 1, AT, new Workbook("analyse.xlsx", new byte[0])),
                anInvitation(text, text),
                new AddressGivenUp(JAN, text, AT, "a…@acme.example"),
                new AddressTakenUp(JAN, text, AT),
                aLicenseRequest(text, text, text),
                aMutation(text, text, Optional.of(text)),
                new LicenseRequestSent(JAN, text, aRequest(text)));
    }

    private static Invitation anInvitation(String organization, String administrator, Role... roles) {
        return new Invitation(
                JAN, organization, new Inviter.Administrator(administrator), Set.of(roles), "https://portal.example");
    }

    private static Notification aLicenseRequest(String organization, String name, String explanation) {
        var address = new EmailAddress("anna@acme.example");
        return new LicenseRequested(
                JAN,
                new LicenseRequested.Applicant(ACME, organization, Optional.of(address)),
                aRequest(wanted(), name, explanation));
    }

    private static LicenseRequest aRequest(String explanation) {
        return aRequest(wanted(), "Anna", explanation);
    }

    private static LicenseRequest aRequest(List<LicenseRequest.Line> wanted, String by, String explanation) {
        return new LicenseRequest(ACME, "r-1", wanted, explanation, new ContactId("anna"), by, AT);
    }

    private static List<LicenseRequest.Line> wanted() {
        return List.of(
                wanted(Metric.PROFIT_USERS, 60, 50, 55, 42), wanted(Metric.ENVIRONMENTS, 0, 5, 6, Integer.MAX_VALUE));
    }

    private static LicenseRequest.Line wanted(Metric metric, int wanted, int maximum, int granted, int used) {
        var current = new Entitlement(new SeatCount(maximum), new SeatCount(granted));
        return new LicenseRequest.Line(metric, new SeatCount(wanted), current, used);
    }

    private static LicenseMutated aMutation(String organization, String by, Optional<String> reason) {
        var lines = List.of(
                new Mutation.Line(Metric.PROFIT_USERS, new SeatCount(50), Optional.of(new SeatCount(60)), 42),
                new Mutation.Line(Metric.CLIENTS, SeatCount.NONE, Optional.of(new SeatCount(Integer.MAX_VALUE)), 0));
        return new LicenseMutated(
                JAN,
                new Organization(
                        ACME, organization, new ParticipantNumber("12345"), 5, OrganizationDetails.NONE, AT, 1),
                new Mutation("m-1", lines, Optional.empty(), Optional.empty(), by, reason, AT));
    }

    private static IncidentReceived anIncident(String subject, String description) {
        return new IncidentReceived(JAN, about(subject), description, Severity.HIGH);
    }

    private static IncidentSubmitted.Report aReport(String description) {
        return new IncidentSubmitted.Report(
                "Acme B.V.", "Rita Bos", Severity.HIGH, Optional.of("Payroll"), description);
    }

    private static AboutIncident about(String subject) {
        return new AboutIncident(ACME, "INC-1001", subject, "https://portal.example.com");
    }

    private static List<String> both(RenderedMail rendered) {
        return List.of(rendered.text(), rendered.html());
    }

    private static RenderedMail render(Notification mail, Language language) {
        return render(mail, new Recipient("Jan", email(), language));
    }

    private static RenderedMail render(Notification mail, Recipient recipient) {
        return RenderedMail.of(mail, recipient, "Klantportaal");
    }

    private static EmailAddress email() {
        return new EmailAddress("jan@example.com");
    }
}
