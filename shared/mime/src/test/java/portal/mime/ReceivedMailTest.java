package portal.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedMailTest {

    private static final String FROM = "From: Bram de Wit <bram@klant.example>\n";

    private static final String MIXED = FROM + """
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: text/plain; charset=utf-8

            Zie de bijlage.
            --m
            """;

    private static ReceivedMail read(String mail) throws IOException {
        return read(mail, StandardCharsets.UTF_8);
    }

    private static ReceivedMail read(String mail, Charset charset) throws IOException {
        return ReceivedMail.read(
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(charset)));
    }

    private static ReceivedMail withHeader(String header) throws IOException {
        return read(FROM + header + "\n\nHallo\n");
    }

    private static String html(String html) throws IOException {
        return read(FROM + "Content-Type: text/html; charset=utf-8\n\n" + html).text();
    }

    private static ReceivedMail.File file(String part) throws IOException {
        var files = read(MIXED + part + "\n--m--\n").files();
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static String content(ReceivedMail.File file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    // ---- from

    @Test
    void readsTheAddressOfTheSender() throws IOException {
        assertThat(read(FROM + "\nHallo").from()).containsExactly("bram@klant.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bram@klant.example|bram@klant.example",
                "<bram@klant.example>|bram@klant.example",
                "bram@klant.example (Bram)|bram@klant.example",
                "\"Wit, Bram de\" <bram@klant.example>|bram@klant.example",
                "=?UTF-8?Q?Zo=C3=AB_van_Eeden?= <zoe@klant.example>|zoe@klant.example",
                "\"baas@portal.example\" <bram@klant.example>|bram@klant.example",
                "=?UTF-8?B?YmFhc0Bwb3J0YWwuZXhhbXBsZQ==?= <bram@klant.example>|bram@klant.example",
                "Bram < bram @ klant.example >|bram@klant.example"
            })
    void readsTheAddressOfASenderWithAName(String from, String address) throws IOException {
        assertThat(read("From: " + from + "\n\nHallo").from()).containsExactly(address);
    }

    @Test
    void readsAllAddressesOfGroupsAndOfSeveralHeaders() throws IOException {
        assertThat(read("""
                From: Salaris: a@klant.example, "B" <b@klant.example>;, c@klant.example
                From: d@klant.example

                Hallo
                """).from())
                .containsExactly("a@klant.example", "b@klant.example", "c@klant.example", "d@klant.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"From: Bram\n", "From:\n", "From: =?UTF-8?Q?a=40b.example?=\n", "From: a@\n", "From: @b\n", ""})
    void readsNoAddressWhereThereIsNone(String header) throws IOException {
        assertThat(read(header + "Subject: x\n\nHallo").from()).isEmpty();
    }

    // ---- isAutomatic

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"a@b.example\"",
                "auto-submitted: Auto-Notified (x)",
                "Precedence: bulk",
                "Precedence: List",
                "Precedence: junk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: Afwezig",
                "List-Id: <nieuws.klant.example>",
                "List-Unsubscribe: <https://klant.example/u>",
                "Return-Path: <>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "From: MAILER-DAEMON@klant.example",
                "From: Mail <Postmaster@klant.example>"
            })
    void knowsAMailOfAProgram(String header) throws IOException {
        assertThat(withHeader(header).isAutomatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Automatisch antwoord",
                "Auto-Submitted: no",
                "Auto-Submitted: No (a person)",
                "Precedence: first-class",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <bram@klant.example>",
                "Content-Type: text/plain",
                "Reply-To: postmaster@klant.example"
            })
    void knowsAMailOfAPerson(String header) throws IOException {
        assertThat(withHeader(header).isAutomatic()).isFalse();
    }

    @Test
    void takesNoSignFromAMailWithinTheMail() throws IOException {
        assertThat(read(MIXED + """
                Content-Type: message/rfc822

                From: mailer-daemon@klant.example
                Auto-Submitted: auto-replied

                Afwezig
                --m--
                """).isAutomatic()).isFalse();
    }

    // ---- text

    @Test
    void readsAMailWithoutAType() throws IOException {
        assertThat(read(FROM + "\nHallo,\n\nJa.\n").text()).isEqualTo("Hallo,\n\nJa.\n");
    }

    @Test
    void readsLinesOfUnix() throws IOException {
        var mail = (FROM + "\nHallo,\nJa.").getBytes(StandardCharsets.UTF_8);

        assertThat(ReceivedMail.read(new ByteArrayInputStream(mail)).text()).isEqualTo("Hallo,\nJa.");
    }

    @Test
    void readsQuotedPrintable() throws IOException {
        assertThat(read(FROM + """
                Content-Type: text/plain; charset="utf-8"
                Content-Transfer-Encoding: quoted-printable

                Zo=C3=AB ziet een lange =
                regel.""").text()).isEqualTo("Zoë ziet een lange regel.");
    }

    @Test
    void readsBase64() throws IOException {
        assertThat(read(FROM + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString("Zoë\r\nzei ja.".getBytes(StandardCharsets.UTF_8)))
                        .text())
                .isEqualTo("Zoë\nzei ja.");
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1,windows-1252",
        "windows-1252,windows-1252",
        "utf-8,utf-8",
        "utf-8,windows-1252",
        "us-ascii,utf-8",
        "x-unknown,utf-8",
        "x-unknown,windows-1252",
        "a b!,utf-8",
        "iso-8859-15,iso-8859-15",
        "utf-16le,utf-16le"
    })
    void readsTheCharacterSet(String said, String real) throws IOException {
        var header = (FROM + "Content-Type: text/plain; charset=\"" + said + "\"\n\n").getBytes(StandardCharsets.UTF_8);
        var body = "Zoë betaalt € 5".getBytes(Charset.forName(real));
        var mail = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, mail, header.length, body.length);

        assertThat(ReceivedMail.read(new ByteArrayInputStream(mail)).text()).isEqualTo("Zoë betaalt € 5");
    }

    @Test
    void joinsTheBrokenLinesOfFlowedText() throws IOException {
        assertThat(read(FROM + "Content-Type: text/plain; format=flowed\n\n" + """
                Dit is een regel \n\
                die verder gaat.
                  Ingesprongen.
                > Een vraag \n\
                > op twee regels
                >> eerder
                 >geen vraag
                -- \n\
                Bram \n\
                """)
                        .text())
                .isEqualTo("""
                Dit is een regel die verder gaat.
                 Ingesprongen.
                > Een vraag op twee regels
                >> eerder
                >geen vraag
                -- \n\
                Bram \n\
                """);
    }

    @Test
    void dropsTheSpaceOfFlowedTextThatIsNotOfTheText() throws IOException {
        assertThat(read(FROM + "Content-Type: text/plain; format=\"Flowed\"; DelSp=Yes\n\nsalaris \nstrook  \nnovember")
                        .text())
                .isEqualTo("salarisstrook november");
    }

    @Test
    void removesControlCharacters() throws IOException {
        assertThat(read(FROM + "\na\0b\u0007c\u001Bd\te\u007Ff\u0085g").text()).isEqualTo("abcd\tefg");
    }

    @Test
    void prefersThePlainTextOfTwoForms() throws IOException {
        assertThat(read(FROM + """
                Content-Type: multipart/mixed; boundary=m

                Preamble
                --m
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/html

                <p>Als HTML</p>
                --a
                Content-Type: text/plain

                Als tekst
                --a--
                --r--
                --m
                Content-Type: text/plain
                Content-Disposition: attachment; filename=notitie.txt

                Een notitie
                --m--
                """).text()).isEqualTo("Als tekst");
    }

    @Test
    void takesTheHtmlWhereThePlainTextIsBlank() throws IOException {
        assertThat(read(FROM + """
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                \u00A0
                --a
                Content-Type: text/html; charset=utf-8

                <p>Als HTML</p>
                --a--
                """).text().strip()).isEqualTo("Als HTML");
    }

    @Test
    void goesOnBelowAPictureInTheText() throws IOException {
        var mail = read(MIXED + """
                Content-Type: image/png; name=scherm.png
                Content-Disposition: inline; filename=scherm.png

                x
                --m
                Content-Type: text/plain

                En dit staat eronder.
                --m--
                """);

        assertThat(mail.text()).isEqualTo("Zie de bijlage.\nEn dit staat eronder.");
        assertThat(mail.files()).hasSize(1);
    }

    @Test
    void hasNoTextWithoutAText() throws IOException {
        assertThat(read(FROM + "Content-Type: application/pdf; name=a.pdf\n\nx").text())
                .isEmpty();
    }

    @Test
    void writesHtmlAsText() throws IOException {
        assertThat(html("""
                <html><head><title>x</title><style>p {}</style></head><body>
                <p>Hallo <b>Zo&euml;</b>,</p><p>Eerste
                   regel<br>tweede&nbsp;regel</p>
                <ul><li>een</li><li><p>twee</p></li></ul><ol><li>a<li>b</ol>
                <script>alert(1)</script>
                <div>x</div><div><br></div><div>y</div>
                <table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>
                <pre>a
                  b</pre>
                <div style="display: none">verborgen</div>
                </body></html>
                """)).isEqualTo("""
                Hallo Zoë,

                Eerste regel
                tweede regel

                - een
                - twee

                1. a
                2. b

                x

                y
                1 2
                3

                a
                  b
                """);
    }

    @Test
    void writesNoSignOfAnEmptyItem() throws IOException {
        assertThat(html("<ul><li></li></ul><p>x</p>")).isEqualTo("x\n");
    }

    @Test
    void writesTheAddressOfALink() throws IOException {
        assertThat(html(
                        "Zie <a href='https://klant.example/a'>hier</a> en <a href='https://klant.example'>klant.example</a>"
                                + " en <a href='javascript:x'>daar</a>."))
                .isEqualTo("Zie hier (https://klant.example/a) en klant.example en daar.\n");
    }

    @Test
    void marksWhatHtmlQuotes() throws IOException {
        assertThat(html("""
                <div dir="ltr">Van november.<div><br></div></div><br><div class="gmail_quote gmail_quote_container">
                <div dir="ltr" class="gmail_attr">Op di 24 nov 2026 om 10:12 schreef Klantportaal
                &lt;<a href="mailto:no-reply@portal.example">no-reply@portal.example</a>&gt;:<br></div>
                <blockquote class="gmail_quote" style="margin:0px;border-left:1px solid"><p>Van welke maand?</p><p>Groet</p>
                <blockquote>eerder</blockquote></blockquote></div>
                """)).isEqualTo("""
                Van november.

                Op di 24 nov 2026 om 10:12 schreef Klantportaal <no-reply@portal.example>:

                > Van welke maand?
                >
                > Groet
                >
                > > eerder
                """);
    }

    @Test
    void marksTheQuoteOfAProgramThatHasNoBlockquote() throws IOException {
        assertThat(
                        html(
                                "<div>Ja.</div><div class='yahoo_quoted'><div>On Tuesday, A wrote:</div><div>Vraag?</div></div>"))
                .isEqualTo("Ja.\n> On Tuesday, A wrote:\n> Vraag?\n");
    }

    @Test
    void knowsAnIndentedTextFromAQuote() throws IOException {
        assertThat(html("Dit:<blockquote style='margin:0 0 0 40px; border: none'>ingesprongen</blockquote>"))
                .isEqualTo("Dit:\n\ningesprongen\n");
        assertThat(html("Dit:<blockquote style='border:none;border-left:solid 1pt'>vraag</blockquote>"))
                .isEqualTo("Dit:\n\n> vraag\n");
    }

    @Test
    void keepsTheLineOfASignatureInHtml() throws IOException {
        assertThat(html("Ja.<br><span class='gmail_signature_prefix'>-- </span><br><div>Bram</div>"))
                .isEqualTo("Ja.\n-- \nBram\n");
    }

    // ---- files

    @Test
    void readsAnAttachment() throws IOException {
        var file = file("""
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="strook.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=""");

        assertThat(file.name()).isEqualTo("strook.pdf");
        assertThat(file.type()).isEqualTo("application/pdf");
        assertThat(content(file)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Disposition: attachment; filename=strook.pdf|strook.pdf",
                "Content-Disposition: ATTACHMENT|''",
                "Content-Disposition: inline; filename=\"a b.pdf\"|a b.pdf",
                "Content-Disposition: attachment; filename*=UTF-8''Zo%C3%AB%20strook.pdf|Zoë strook.pdf",
                "Content-Disposition: attachment; filename*0=\"lange \"; filename*1=\"naam.pdf\"|lange naam.pdf",
                "Content-Disposition: attachment; filename*0*=UTF-8''Zo%C3%AB; filename*1*=%20x.pdf|Zoë x.pdf",
                "Content-Disposition: attachment; filename=\"=?UTF-8?Q?Zo=C3=AB.pdf?=\"|Zoë.pdf",
                "Content-Disposition: attachment; filename=\"Zoë.pdf\"|Zoë.pdf",
                "Content-Disposition: attachment; filename=\"../../etc/passwd\"|passwd",
                "Content-Disposition: attachment; filename=\"C:\\\\map\\\\strook.pdf\"|strook.pdf",
                "X-Other: x|via type.pdf"
            })
    void readsTheNameOfAFile(String disposition, String name) throws IOException {
        var type = name.equals("via type.pdf") ? "; name=\"=?iso-8859-1?Q?via_type.pdf?=\"" : "";

        assertThat(file("Content-Type: application/pdf" + type + "\n" + disposition + "\n\nx")
                        .name())
                .isEqualTo(name);
    }

    @Test
    void keepsTheBytesOfAMailWithinTheMail() throws IOException {
        var inner = "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--i--";
        var file = file("Content-Type: message/rfc822\n\n" + inner.replace("\r\n", "\n"));

        assertThat(file.type()).isEqualTo("message/rfc822");
        assertThat(file.name()).isEmpty();
        assertThat(content(file)).isEqualTo(inner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/ms-tnef; name=winmail.dat",
                "Content-Type: application/octet-stream; name=WINMAIL.DAT",
                "Content-Type: text/calendar; method=REPLY; name=invite.ics",
                "Content-Type: application/pgp-signature; name=signature.asc",
                "Content-Type: application/pkcs7-signature; name=smime.p7s",
                "Content-Type: application/x-pkcs7-signature; name=smime.p7s",
                "Content-Type: application/pkcs7-mime; name=smime.p7s"
            })
    void leavesOutWhatOnlyAProgramReads(String type) throws IOException {
        assertThat(read(MIXED + type + "\nContent-Disposition: attachment\n\nx\n--m--\n")
                        .files())
                .isEmpty();
    }

    private static ReceivedMail withImage(String type, int size, String reference) throws IOException {
        return read(FROM + """
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html

                <p>Hallo <img src="%s"></p>
                --r
                Content-Type: %s; name=logo.png
                Content-Disposition: inline; filename=logo.png
                Content-ID: <logo@klant.example>

                %s
                --r--
                """.formatted(reference, type, "x".repeat(size)));
    }

    @Test
    void leavesOutASmallImageThatTheHtmlShows() throws IOException {
        assertThat(withImage("image/png", 20 * 1024 - 1, "cid:logo@klant.example")
                        .files())
                .isEmpty();
        assertThat(withImage("image/png", 9, "cid:logo%40klant.example").files())
                .isEmpty();
    }

    @Test
    void keepsAnImageThatMayBeMoreThanALogo() throws IOException {
        assertThat(withImage("image/png", 20 * 1024, "cid:logo@klant.example").files())
                .hasSize(1);
        assertThat(withImage("image/png", 9, "cid:other").files()).hasSize(1);
        assertThat(withImage("application/pdf", 9, "cid:logo@klant.example").files())
                .hasSize(1);
    }

    @Test
    void findsAFileThatIsTheWholeMail() throws IOException {
        var mail =
                read(FROM + "Content-Type: application/pdf\nContent-Disposition: attachment; filename=scan.pdf\n\nx");

        assertThat(mail.files()).extracting(ReceivedMail.File::name).containsExactly("scan.pdf");
    }

    @Test
    void hasNoFilesInAMailOfTwoForms() throws IOException {
        assertThat(withHeader("Content-Type: text/html; charset=utf-8").files()).isEmpty();
    }

    // ---- hostile mails

    private static String nested(int depth) {
        var mail = new StringBuilder(FROM);
        for (var i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("\nHallo\n").toString();
    }

    @Test
    void readsPartsThatAreNestedAsPeopleNestThem() throws IOException {
        assertThat(read(nested(20)).text().strip()).isEqualTo("Hallo");
    }

    @Test
    void refusesPartsThatAreNestedTooDeep() {
        assertThatIOException().isThrownBy(() -> read(nested(5_000))).withMessageContaining("too deep");
    }

    @Test
    void refusesEndlessHeaders() {
        assertThatIOException().isThrownBy(() -> read("X: y\n".repeat(100_000)));
        assertThatIOException().isThrownBy(() -> read("X: " + "y".repeat(1_000_000)));
        assertThatIOException().isThrownBy(() -> read("X: y\n" + " y\n".repeat(500_000)));
    }

    @Test
    void refusesTooManyParts() {
        assertThatIOException().isThrownBy(() -> read(MIXED + "\nx\n--m\n".repeat(5_000)));
    }

    @Test
    void refusesAMailThatDoesNotEnd() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };

        assertThatIOException().isThrownBy(() -> ReceivedMail.read(endless)).withMessageContaining("too large");
    }

    @Test
    void turnsAnyExceptionIntoOneOfReading() {
        var broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("x");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                throw new IllegalStateException("x");
            }
        };

        assertThatIOException().isThrownBy(() -> ReceivedMail.read(broken));
    }

    @Test
    void readsWhatItCanOfBrokenBase64() throws IOException {
        assertThat(read(FROM + "Content-Transfer-Encoding: base64\n\nSGFs!!bG8=*=\n=x")
                        .text())
                .startsWith("Hal");
    }

    @Test
    void readsAMailWithoutTheEndOfItsParts() throws IOException {
        assertThat(read(MIXED.substring(0, MIXED.lastIndexOf("--m"))).text().strip())
                .isEqualTo("Zie de bijlage.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "x",
                ":\n\nx",
                "Content-Type: multipart/mixed\n\nx",
                "Content-Type: multipart/mixed; boundary=\n\nx",
                "Content-Type: ;;;===\n\nx",
                "Content-Type: text/plain; charset=\"\0\"\n\nx",
                "Content-Disposition: ;\nContent-Type: /\n\nx",
                "Content-Type: text/plain; name*=x'y'%ZZ; name*99999999999=a\n\nx",
                "Content-Transfer-Encoding: ?\n\nx",
                "From: <<>>,;:@@,\"\n\nx",
                "From: =?x?B?//?= =?UTF-8?Q?=XX?= <\n\nx",
                "From: (((((\n\nx"
            })
    void throwsNothingElseThanAnExceptionOfReading(String mail) {
        readOrRefuse(mail);
    }

    @Test
    void throwsNothingElseForAnyDamage() {
        var random = new Random(7);
        var whole =
                nested(3) + "\n--b2\nContent-Type: text/html; charset=utf-8\n\n<p>x<ul><li>y</blockquote><pre>\n--b2\n"
                        + "Content-Type: image/png; name*=utf-8''a\nContent-Transfer-Encoding: base64\n\nSGFsbG8=\n--b2--\n";
        for (var i = 0; i < 2_000; i++) {
            var damaged = new StringBuilder(whole);
            for (var change = 0; change < 8; change++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(256));
            }
            readOrRefuse(damaged.toString());
        }
    }

    private static void readOrRefuse(String mail) {
        try {
            assertThat(read(mail, StandardCharsets.ISO_8859_1).text()).doesNotContain("\0");
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    @Test
    void readsHtmlThatIsNestedDeep() throws IOException {
        assertThat(html("<div>".repeat(50_000) + "x")).contains("x");
        assertThat(html("<blockquote>".repeat(50_000) + "x" + "<br>y".repeat(1_000))
                        .length())
                .isLessThan(50_000);
        assertThat(html("<ol><li>".repeat(5_000) + "x")).contains("x");
    }

    @Test
    void readsALongListOfItems() throws IOException {
        assertThat(html("<ol>" + "<li>x".repeat(20_000) + "</ol>")).contains("\n20000. x");
    }
}
