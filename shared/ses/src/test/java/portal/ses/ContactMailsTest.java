package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.AT;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.PAGES;
import static portal.ses.SampleMails.author;
import static portal.ses.SampleMails.both;
import static portal.ses.SampleMails.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.adapters.contact.AddressGivenUp;
import portal.adapters.contact.AdministratorChanged;
import portal.adapters.contact.ColleagueReaddressed;
import portal.adapters.contact.ContactCheckDue;
import portal.adapters.contact.RemovalCalledOff;
import portal.adapters.contact.RemovalPlanned;
import portal.adapters.contact.YourAdministratorRole;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.contact.AdministratorChange;

/** The mails about contacts and their organization. */
class ContactMailsTest {

    @Test
    void tellsTheOldAddressWhoChangedItAndWhatToDo() {
        var mail = new AddressGivenUp(JAN, author("Anna de Vries"), "j…@acme.example", PAGES.me());

        assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "22 november 2026 om 14:05 uur", "j…@acme.example")
                .contains("Berichten over dit account gaan voortaan naar het nieuwe adres.")
                .contains("Had u dit niet verwacht?", "Vraag meteen een beheerder"));
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Anna de Vries", "November 22, 2026 at 2:05 PM", "j…@acme.example")
                .contains("Messages about this account go to the new address from now on.")
                .contains("Ask an administrator of your organization right away"));
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
        var mail = new AdministratorChanged(List.of(JAN), kind, "Eva Bos", author("Anna de Vries"), PAGES.contacts());

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
        var mail = new YourAdministratorRole(JAN, kind, author("Anna de Vries"), PAGES);

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
                author("Anna de Vries"),
                PAGES.contacts());

        assertThat(render(mail, Language.NL).subject()).isEqualTo("E-mailadres gewijzigd van Eva Bos");
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("Eva Bos", "eva@acme.example", "bos@acme.example", "Anna de Vries", "192.0.2.1"));
    }

    @Test
    void asksToCheckTheDataAndLinksToThePortal() {
        var mail = new ContactCheckDue(
                List.of(JAN),
                "De Vries B.V.",
                Optional.of("Inspiratielaan 1, 3833 AV Leusden, NL"),
                Optional.of("Anna de Vries"),
                12,
                List.of("Bram Bos"),
                PAGES.contactCheck());

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Kloppen de gegevens van De Vries B.V. nog?");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("De Vries B.V.", "Inspiratielaan 1, 3833 AV Leusden, NL", "Anna de Vries", "12")
                .contains("https://portal.example", "Dat is één stap", "dit kwartaal geen verzoek meer")
                .contains("E-mail aan deze contactpersonen komt niet aan", "Bram Bos"));
        var english = render(mail, Language.EN);
        assertThat(english.subject()).isEqualTo("Are the details of De Vries B.V. still right?");
        assertThat(english.text())
                .contains("Number of contacts: 12", "Digital invoices go to: Anna de Vries")
                .contains("Check the details:\nhttps://portal.example/organization/check\n", "a single step");
    }

    @Test
    void namesMissingData() {
        var mail = new ContactCheckDue(
                List.of(JAN), "Acme", Optional.empty(), Optional.empty(), 1, List.of(), PAGES.contactCheck());

        assertThat(render(mail, Language.NL).text())
                .contains("Adres: nog niet ingevuld", "Digitale facturen gaan naar: nog niemand aangewezen");
        assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                .contains("not filled in yet", "nobody named yet")
                .doesNotContain("does not arrive"));
    }

    @Test
    void namesTheFirstTwentyWhomMailDoesNotReachAndCountsTheOthers() {
        var names = IntStream.rangeClosed(1, 1_025)
                .mapToObj("Contact %04d"::formatted)
                .toList();
        var mail = new ContactCheckDue(
                List.of(JAN), "Acme", Optional.empty(), Optional.empty(), 2_000, names, PAGES.contactCheck());

        assertThat(render(mail, Language.NL).text())
                .contains("Contact 0020", "en nog 1.005")
                .doesNotContain("Contact 0021");
    }

    @Test
    void tellsThatTheOrganizationIsGoingToBeRemovedWhenAndWhatCanBeDoneUntilThen() {
        var mail = new RemovalPlanned(List.of(JAN), "Acme B.V.", AT, PAGES.organization());

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
        var mail = new RemovalCalledOff(List.of(JAN), "Acme B.V.", PAGES.organization());

        assertThat(render(mail, Language.NL).subject()).isEqualTo("Acme B.V. blijft in het klantportaal");
        assertThat(both(render(mail, Language.NL)))
                .allSatisfy(body -> assertThat(body).contains("Er is niets verwijderd"));
        assertThat(render(mail, Language.EN).subject()).isEqualTo("Acme B.V. stays in the customer portal");
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("Nothing was removed"));
    }
}
