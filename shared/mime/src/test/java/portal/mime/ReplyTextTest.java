package portal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    private static final String ATTRIBUTION =
            "Op di 24 nov 2026 om 10:12 schreef Klantportaal <no-reply@portal.example>:";

    private static final String QUOTE = MailPrograms.quoted(MailPrograms.MAIL_NL);

    private static final String HEADER = """
            Van: Klantportaal <no-reply@portal.example>
            Verzonden: dinsdag 24 november 2026 10:12
            Aan: Bram de Wit <bram@klant.example>
            Onderwerp: Re: Incident INC-1042: Salarisstrook klopt niet
            """;

    private static final List<String> ANSWERS = List.of(
            "Ja.",
            "Het is de strook van november.",
            "Goedemorgen,\n\nHet gaat om drie medewerkers:\n- Jörg Müller\n- Zoë van Eeden\n* Ümit Çelik\n\nGroet,\nBram",
            "From: 1 November the amount is wrong.\nTo: our surprise it was right before.",
            "Op de strook staat € 2.310,50, en dat moet € 2.301,50 zijn.\nOp dinsdag was het nog goed.",
            "Dit zijn er > 5, namelijk 7.\n> 5 is al te veel, zei u.\nDaarom vraag ik het.",
            "De regeling -- die van 2025 -- klopt niet.\n\n--- Let op: ook niet voor 2024.",
            "Eerste alinea.\n\nTweede alinea,\nop twee regels.\n\n\nDerde na twee lege regels.",
            "Kunt u mij zeggen waar ik dit zie: bij mutaties, of bij stroken?",
            "Hi,\n\nOn Monday I looked at it again. Subject: the payslip. I wrote: \"wrong\".\n\nKind regards,\nBram de Wit",
            "Zie mijn mail van 24-11-2026 om 10:12: daar staat het in.\nMet vriendelijke groet, Bram");

    static Stream<Arguments> answers() {
        return MailPrograms.all().stream().flatMap(form -> ANSWERS.stream()
                .filter(answer -> !isBetweenQuotes(form, answer))
                .map(answer -> Arguments.of(form.name(), form, answer)));
    }

    /** Below a quote, a line that looks quoted is in doubt. */
    private static boolean isBetweenQuotes(MailPrograms.Form form, String answer) {
        return form.name().contains(" below ") && answer.contains("\n>");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void findsTheAnswer(String name, MailPrograms.Form form, String answer) {
        assertThat(ReplyText.of(form.answering(answer))).as(name).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void findsTheAnswerInLinesOfWindows(String name, MailPrograms.Form form, String answer) {
        assertThat(ReplyText.of(form.answering(answer).replace("\n", "\r\n")))
                .as(name)
                .isEqualTo(answer);
    }

    static Stream<String> onlyAnswers() {
        return ANSWERS.stream();
    }

    @ParameterizedTest
    @MethodSource("onlyAnswers")
    void keepsAnAnswerWithoutAQuote(String answer) {
        assertThat(ReplyText.of(answer)).isEqualTo(answer);
    }

    @Test
    void keepsAnAnswerBetweenQuotes() {
        var text = ATTRIBUTION + """

                > Van welke maand is de strook?

                Van november.

                > wat staat er op,

                2310 euro.

                > wat verwacht u?

                2301 euro.""";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void keepsAnAnswerBetweenQuotesWithAGreetingAboveThem() {
        var text = "Hallo, zie hieronder.\n\n" + ATTRIBUTION + """

                > ## Antwoord boven deze regel ##
                >
                > Van welke maand is de strook?
                Van november.
                > wat verwacht u?
                2301 euro.""";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void keepsAnAnswerBetweenQuotesThatNobodyIsSaidToHaveWritten() {
        var text = "> Van welke maand?\nNovember.\n> Hoeveel?\n> Met vriendelijke groet";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void keepsTextAboveAndBelowAQuote() {
        var text = "Hallo,\n\n" + ATTRIBUTION + "\n" + QUOTE + "\n\nHet is november.";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void findsTheAnswerBelowTheLineIfNothingIsAbove() {
        var mail = MailPrograms.quoted("## Antwoord boven deze regel ##\n\nVan welke maand?");

        assertThat(ReplyText.of(ATTRIBUTION + "\n" + mail + "\n\nNovember.")).isEqualTo("November.");
    }

    @Test
    void cutsAtTheLineWithoutAnythingAboveIt() {
        assertThat(ReplyText.of("November.\n\n## Reply above this line ##\nWhich month?"))
                .isEqualTo("November.");
    }

    @Test
    void keepsASentenceAboutTheLine() {
        var text = "Goedemorgen,\nik zag \"Antwoord boven deze regel\" staan.\nWat is dat?";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void keepsALineOfTheAnswerThatLooksQuoted() {
        assertThat(ReplyText.of("Het zijn er:\n> 5\n\n" + ATTRIBUTION + "\n" + QUOTE))
                .isEqualTo("Het zijn er:\n> 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, Nov 24, 2026 at 10:12 AM Klantportaal <no-reply@portal.example> wrote:",
                "On Tue, Nov 24, 2026 at 10:12 AM Klantportaal <no-reply@portal.example>\nwrote:",
                "On Tue, Nov 24, 2026 at 10:12 AM\nKlantportaal <no-reply@portal.example>\nwrote:",
                "On 24 November 2026 at 10:12 Klantportaal <no-reply@portal.example> wrote:",
                "On 24-11-2026 10:12, Klantportaal wrote:",
                "Op di 24 nov 2026 om 10:12 schreef Klantportaal <no-reply@portal.example>:",
                "Op di 24 nov 2026 om 10:12\nschreef Klantportaal\n<no-reply@portal.example>:",
                "Op 24-11-2026 om 10:12 schreef Klantportaal:",
                "Op 24 nov. 2026, om 10:12 heeft Klantportaal <no-reply@portal.example> het volgende geschreven:",
                "Op 24 nov. 2026, om 10:12 heeft Klantportaal\n<no-reply@portal.example> het volgende\ngeschreven:",
                "Klantportaal <no-reply@portal.example> schreef op di 24 nov. 2026 10:12:",
                "Klantportaal <no-reply@portal.example> schreef op\ndi 24 nov. 2026 10:12:",
                "Op\u00A0di\u00A024 nov 2026 om 10:12\u202Fschreef Klantportaal <no-reply@portal.example>:",
                "Op di 24 nov 2026 om 10:12 schreef Klantportaal <no-reply@portal.example>: Beste Bram,",
                "Klantportaal <no-reply@portal.example> wrote on 24 Nov 2026 10:12:"
            })
    void cutsWhatFollowsWhoWroteIt(String attribution) {
        assertThat(ReplyText.of("November.\n\n" + attribution + "\n\n" + MailPrograms.MAIL_NL))
                .isEqualTo("November.");
        assertThat(ReplyText.of("November.\n" + attribution + "\n" + QUOTE)).isEqualTo("November.");
        assertThat(ReplyText.of("November.\n\n" + attribution)).isEqualTo("November.");
    }

    @Test
    void cutsAQuoteThatAnotherLanguageIntroduces() {
        assertThat(ReplyText.of("November.\n\nAm 24.11.2026 schrieb Klantportaal <no-reply@portal.example>:\n" + QUOTE))
                .isEqualTo("November.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 24-11-2026 om 10:12 schreef ik u:\nde strook klopt niet.",
                "Op 24-11-2026 om 10:12 schreef mijn collega het volgende:\nde strook klopt niet.",
                "Op 24-11-2026 om 10:12 schreef een collega:\nde strook klopt niet.",
                "Zoals ik schreef op 24-11-2026 om 10:12:\nde strook klopt niet.",
                "On 24-11-2026 at 10:12, you wrote:\nthe payslip is right.",
                "On 24-11-2026 at 10:12 my colleague wrote:\nthe payslip is wrong.",
                "Van: de afdeling\nheb ik niets gehoord.",
                "Van: 1 november\nTot: 30 november\nAan: Zoë\n\nDat is de periode.",
                "From: the start\nit was wrong.\nDate: unknown.",
                "Dit staat er:\n-----\nKlopt dat?",
                "Ik schreef: klopt dat?\n\nGraag antwoord.",
                "Verstuurd vanaf mijn iPhone is het bericht niet aangekomen.",
                "Belt u maar.\nVerzonden via 06-12345678",
                "Verzonden via 24-11-2026",
                "Wat is de code?\nVerstuurd via 12.",
                "Op 24-11-2026 om 10:12 schreef u:\n> de strook klopt.\n\nMaar dat is niet zo.",
                "On 24-11-2026 at 10:12, you wrote:\n> the payslip is right.\n\nIt is not.",
                "Sent from our office it arrived.",
                "- een\n-- twee\n--- drie"
            })
    void keepsAnOwnSentence(String text) {
        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Verstuurd vanaf mijn iPhone",
                "Verstuurd vanaf mijn iPad",
                "Verzonden vanaf mijn Galaxy",
                "Verzonden vanaf mijn Galaxy S21",
                "Sent from my iPhone",
                "Sent from Outlook for iOS",
                "Get Outlook for Android <https://aka.ms/AAb9ysg>",
                "Get Outlook for iOS (https://aka.ms/o0ukef)",
                "Get [Outlook for iOS](https://aka.ms/o0ukef)",
                "Outlook voor iOS downloaden",
                "Outlook voor Android downloaden",
                "Verzonden met Proton Mail-beveiligde e-mail.",
                "Sent with Proton Mail secure email.",
                "Sent from Yahoo Mail on Android",
                "Verzonden vanuit Yahoo Mail op Android",
                "Verstuurd vanuit Mail voor Windows",
                "Sent from Mail for Windows",
                "-- \nBram de Wit\nSalarisadministratie",
                "Verstuurd vanaf mijn iPhone\n\n-- \nBram"
            })
    void cutsASignature(String signature) {
        assertThat(ReplyText.of("November.\n\n" + signature)).isEqualTo("November.");
        assertThat(ReplyText.of("November.\n" + signature + "\n\n" + ATTRIBUTION + "\n" + QUOTE))
                .isEqualTo("November.");
        assertThat(ReplyText.of(signature + "\n\n" + ATTRIBUTION + "\n" + QUOTE))
                .isEmpty();
        assertThat(ReplyText.of(signature + "\n\n" + HEADER + "\n" + MailPrograms.MAIL_NL))
                .isEmpty();
    }

    @Test
    void cutsAFewLinesBelowTwoStrokes() {
        assertThat(ReplyText.of("November.\n--\nBram de Wit")).isEqualTo("November.");
        assertThat(ReplyText.of("--\nHallo,\nHet is november.")).isEqualTo("--\nHallo,\nHet is november.");
    }

    @Test
    void keepsAnAddressAboveWhoWroteTheQuote() {
        var attribution = "\nKlantportaal <no-reply@portal.example> schreef op di 24 nov. 2026 10:12:\n";

        assertThat(ReplyText.of("Vraag het aan Zoë <zoe@klant.example>" + attribution + QUOTE))
                .isEqualTo("Vraag het aan Zoë <zoe@klant.example>");
        assertThat(ReplyText.of("Op 3 mei 2026 was het goed." + attribution + QUOTE))
                .isEqualTo("Op 3 mei 2026 was het goed.");
    }

    @Test
    void keepsManyLinesBelowTwoStrokes() {
        var text = "Eerst dit:\n--\n" + "En dit.\n".repeat(11).strip();

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void findsNothingInAMailThatIsOnlyAQuote() {
        assertThat(ReplyText.of(ATTRIBUTION + "\n" + QUOTE)).isEmpty();
        assertThat(ReplyText.of(QUOTE)).isEmpty();
        assertThat(ReplyText.of("\n\n" + ATTRIBUTION + "\n\n" + QUOTE + "\n\n-- \nBram"))
                .isEmpty();
        assertThat(ReplyText.of("")).isEmpty();
        assertThat(ReplyText.of("\n \u00A0\n")).isEmpty();
    }

    /** The answer may stand below the quoted mail, whose end nothing shows. */
    @Test
    void keepsAllTextBelowAHeaderWithNothingAboveIt() {
        var text = HEADER + "\n" + MailPrograms.MAIL_NL + "\n\nHet is november.";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void keepsAllTextOfALineThatBeginsWithWhoWroteIt() {
        var text = ATTRIBUTION + " Van welke maand? November.";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void cutsAHeaderWhoseLinesAreBroken() {
        assertThat(ReplyText.of("""
                November.

                *Van:* Klantportaal <no-reply@portal.example>
                *Datum:* dinsdag 24 november 2026 10:12
                *Aan:* Bram de Wit <bram@klant.example>, Zoë van Eeden
                  <zoe@klant.example>
                *CC:* salaris@klant.example
                *Onderwerp:* Re: Incident INC-1042: Salarisstrook klopt
                  niet

                Van welke maand?""")).isEqualTo("November.");
    }

    @Test
    void cutsTheWholeConversationBelowTheAnswer() {
        assertThat(ReplyText.of("November.\n\n" + ATTRIBUTION + "\n" + QUOTE + "\n\n" + HEADER + "\nEerder."))
                .isEqualTo("November.");
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                ">".repeat(300_000),
                "> ".repeat(150_000),
                ">\n".repeat(150_000),
                "a\n> b\n".repeat(50_000),
                "On ".repeat(100_000),
                "On \n".repeat(100_000),
                "On 2026 10:12 a@b\n".repeat(100_000),
                "On 2026 10:12, A wrote:\n".repeat(100_000),
                "Op 2026 10:12 schreef \n".repeat(100_000),
                "Van: a\n".repeat(100_000),
                "Van: a\nAan: b\n".repeat(50_000),
                "-".repeat(300_000),
                "--\n".repeat(100_000),
                "--\n".repeat(50_000) + "\n".repeat(50_000),
                "_____\n".repeat(100_000),
                "-----Van:" + "onderwerp".repeat(30_000),
                "\n".repeat(300_000),
                " ".repeat(300_000) + "x",
                "Sent from my iPhone\n".repeat(50_000),
                "Sent from " + "my ".repeat(100_000),
                ":".repeat(300_000),
                "On " + ":".repeat(300_000) + " wrote:",
                "## Reply above this line ##\n".repeat(50_000),
                "x\n" + "> ## Reply above this line ##\n".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void readsTextsThatAreMadeToTakeLong(String text) {
        assertThat(ReplyText.of(text).length()).isLessThanOrEqualTo(text.length());
    }
}
