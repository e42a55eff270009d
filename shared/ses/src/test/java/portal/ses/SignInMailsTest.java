package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.AT;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.aReset;
import static portal.ses.SampleMails.anInvitation;
import static portal.ses.SampleMails.author;
import static portal.ses.SampleMails.both;
import static portal.ses.SampleMails.render;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.ChangeAuthor;
import portal.adapters.contact.Invitation;
import portal.adapters.contact.Inviter;
import portal.adapters.contact.NewTemporaryPassword;
import portal.domain.access.Language;
import portal.domain.access.Role;

/** The mails that say how to sign in. */
class SignInMailsTest {

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
}
