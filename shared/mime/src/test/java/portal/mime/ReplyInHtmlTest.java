package portal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How programs write an answer that has no plain text. */
class ReplyInHtmlTest {

    private static final String MAIL = """
            <table><tr><td><p>%s</p><p>Beste Bram,</p><p>Van welke maand is de strook?</p>
            <ul><li>wat staat er op,</li><li>wat verwacht u?</li></ul></td></tr></table>""";

    enum Program {
        GMAIL("""
                <div dir="ltr">%s</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">
                Op di 24 nov 2026 om 10:12 schreef Klantportaal &lt;<a href="mailto:no-reply@portal.example">no-reply@portal.example</a>&gt;:<br></div>
                <blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid">%s</blockquote></div>"""),
        OUTLOOK_WEB("""
                <html><head><style>p {margin-top:0}</style></head><body dir="ltr"><div class="elementToProof">%s</div>
                <div id="appendonsend"></div><hr style="display:inline-block;width:98%%">
                <div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Van:</b> Klantportaal &lt;no-reply@portal.example&gt;<br>
                <b>Verzonden:</b> dinsdag 24 november 2026 10:12<br><b>Aan:</b> Bram de Wit &lt;bram@klant.example&gt;<br>
                <b>Onderwerp:</b> Re: Incident INC-1042: Salarisstrook klopt niet</font><div>&nbsp;</div></div><div>%s</div></body></html>"""),
        OUTLOOK_WINDOWS("""
                <div class="WordSection1"><div class="MsoNormal">%s</div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
                <div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b>
                Klantportaal &lt;no-reply@portal.example&gt; <br><b>Sent:</b> Tuesday, November 24, 2026 10:12 AM<br>
                <b>To:</b> Bram de Wit &lt;bram@klant.example&gt;<br><b>Subject:</b> Re: Incident INC-1042: Salarisstrook klopt niet
                <o:p></o:p></p></div>%s</div>"""),
        OUTLOOK_IOS("""
                <div>%s</div><div id="ms-outlook-mobile-signature"><div><br></div>
                <a href="https://aka.ms/o0ukef">Outlook voor iOS</a> downloaden</div><hr>
                <div id="divRplyFwdMsg"><b>Van:</b> Klantportaal<br><b>Verzonden:</b> dinsdag 24 november 2026 10:12<br>
                <b>Aan:</b> Bram<br><b>Onderwerp:</b> Re: Incident INC-1042: Salarisstrook klopt niet</div>%s"""),
        APPLE_MAIL("""
                <html><body style="overflow-wrap: break-word;">%s<br><div><br><blockquote type="cite"><div>On 24 Nov 2026, at 10:12,
                Klantportaal &lt;no-reply@portal.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>%s</div>
                </blockquote></div></body></html>"""),
        IPHONE("""
                <html><body dir="auto">%s<br><br><div dir="ltr">Verstuurd vanaf mijn iPhone</div><div dir="ltr"><br>
                <blockquote type="cite">Op 24 nov 2026 om 10:12 heeft Klantportaal &lt;no-reply@portal.example&gt; het volgende
                geschreven:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">%s</div></blockquote></body></html>"""),
        THUNDERBIRD("""
                <p>%s</p><div class="moz-cite-prefix">Op 24-11-2026 om 10:12 schreef Klantportaal:<br></div>
                <blockquote type="cite" cite="mid:1@portal.example">%s</blockquote><div class="moz-signature">-- <br>Bram</div>"""),
        YAHOO("""
                <div class="ydp"><div>%s</div></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>On Tuesday, November 24, 2026
                at 10:12:00 AM GMT+1, Klantportaal &lt;no-reply@portal.example&gt; wrote: </div><div><br></div>%s</div></div>"""),
        PROTON("""
                <div>%s</div><div class="protonmail_signature_block"><div>Verzonden met
                <a href="https://proton.me/mail/home">Proton Mail</a>-beveiligde e-mail.</div></div><div class="protonmail_quote">
                Op dinsdag 24 november 2026 om 10:12 schreef Klantportaal &lt;no-reply@portal.example&gt;:<br>
                <blockquote class="protonmail_quote" type="cite">%s</blockquote><br></div>""");

        private final String form;

        Program(String form) {
            this.form = form;
        }

        String answering(String mail) {
            return form.formatted(
                    "Goedemorgen,<br><br>Het is november:<ul><li>J&ouml;rg</li><li>Zo&euml;</li></ul>", mail);
        }
    }

    private static String answer(Program program, String mail) throws IOException {
        var raw = "From: a@klant.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + program.answering(mail);
        var received = ReceivedMail.read(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        return ReplyText.of(received.text());
    }

    @ParameterizedTest
    @EnumSource
    void findsTheAnswer(Program program) throws IOException {
        var expected = "Goedemorgen,\n\nHet is november:\n\n- Jörg\n- Zoë";

        assertThat(answer(program, MAIL.formatted("Klantportaal"))).isEqualTo(expected);
        assertThat(answer(program, MAIL.formatted("## Antwoord boven deze regel ##")))
                .isEqualTo(expected);
    }
}
