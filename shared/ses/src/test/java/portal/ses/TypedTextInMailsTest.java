package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.AT;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.PAGES;
import static portal.ses.SampleMails.aLicenseRequest;
import static portal.ses.SampleMails.aMutation;
import static portal.ses.SampleMails.about;
import static portal.ses.SampleMails.anIncident;
import static portal.ses.SampleMails.anInvitation;
import static portal.ses.SampleMails.atSupport;
import static portal.ses.SampleMails.author;
import static portal.ses.SampleMails.both;
import static portal.ses.SampleMails.email;
import static portal.ses.SampleMails.hostileMails;
import static portal.ses.SampleMails.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.contact.AddressGivenUp;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.AdministratorChanged;
import portal.adapters.contact.ColleagueReaddressed;
import portal.adapters.contact.ContactCheckDue;
import portal.adapters.contact.RemovalCalledOff;
import portal.adapters.contact.RemovalPlanned;
import portal.adapters.contact.YourAdministratorRole;
import portal.adapters.incident.CustomerFollowedUp;
import portal.adapters.incident.IncidentReceived;
import portal.adapters.incident.IncidentStep;
import portal.adapters.incident.IncidentSubmitted;
import portal.adapters.incident.SupportFollowedUp;
import portal.adapters.secondfactor.SecondFactorReset;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.contact.AdministratorChange.Kind;
import portal.domain.incident.Severity;
import portal.platform.mail.Notification;

/** What people typed cannot pass for anything else in a mail. */
class TypedTextInMailsTest {

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
        var mail = new SecondFactorReset(
                List.of(JAN), "Piet\nReset by: Nobody", "Anna", AT, SampleMails.FROM, "https://portal.example");

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
                new CustomerFollowedUp(atSupport(name, "s"), new IncidentStep.Closed(name)),
                SampleMails.aReset(name, name, true),
                new SecondFactorReset(List.of(JAN), name, name, AT, SampleMails.FROM, PAGES.me()),
                SampleMails.analysisOf(name),
                anInvitation(name, name),
                new AddressGivenUp(JAN, author(name), "a…@acme.example", PAGES.me()),
                new AddressTakenUp(JAN, author(name), SampleMails.MEANS, true),
                new AdministratorChanged(List.of(JAN), Kind.APPOINTED, name, author(name), PAGES.me()),
                new YourAdministratorRole(JAN, Kind.REMOVED, author(name), PAGES),
                new ColleagueReaddressed(List.of(JAN), name, email(), email(), author(name), PAGES.me()),
                SampleMails.aNewPassword(name, name),
                new RemovalPlanned(List.of(JAN), name, AT, PAGES.me()),
                new RemovalCalledOff(List.of(JAN), name, PAGES.me()),
                new ContactCheckDue(
                        List.of(JAN),
                        name,
                        Optional.of(name),
                        Optional.of(name),
                        1,
                        List.of(name),
                        "https://portal.example"),
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

        assertThat(Stream.of(
                        new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Wrote("Sam", "d")),
                        new SupportFollowedUp(List.of(JAN), about, new IncidentStep.Closed("Sam"))))
                .allSatisfy(mail -> {
                    assertThat(render(mail, Language.NL).subject()).isEqualTo("Re: " + first);
                    assertThat(render(mail, Language.EN).subject()).isEqualTo("Re: " + first);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 131, 200})
    void keepsTheSubjectAtSupportTheSameExceptForTheReplyPrefix(int length) {
        var incident = atSupport("w".repeat(length), "w".repeat(length));
        var first = render(new IncidentSubmitted(incident, "Ian", Optional.empty(), "d"), Language.NL)
                .subject();

        assertThat(first).startsWith("[w").contains(" · Kritiek] INC-1001 w");
        assertThat(render(new CustomerFollowedUp(incident, new IncidentStep.Reopened("Ian")), Language.NL)
                        .subject())
                .isEqualTo("Re: " + first);
    }

    @Test
    void breaksVeryLongWords() {
        assertThat(render(anIncident("w".repeat(200), "d"), Language.EN).html()).contains("overflow-wrap:anywhere");
    }
}
