package portal.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** How programs write an answer to a mail of the portal as plain text. */
final class MailPrograms {

    private static final String MARKED_NL = """
            ## Antwoord boven deze regel ##

            """;

    private static final String MARKED_EN = """
            ## Reply above this line ##

            """;

    static final String MAIL_NL = """
            Beste Bram,

            Er is een vraag bij uw incident INC-1042: Salarisstrook klopt niet.

            Van welke maand is de strook? En:
            - wat staat er op,
            - wat verwacht u?

            Met vriendelijke groet,
            Klantportaal""";

    static final String MAIL_EN = """
            Dear Bram,

            There is a question about your incident INC-1042: Salarisstrook klopt niet.

            Which month is the payslip of? And:
            - what does it say,
            - what do you expect?

            Kind regards,
            Klantportaal""";

    private MailPrograms() {}

    /**
     * A program in a language.
     *
     * @param name its name
     * @param mail the mail that it quotes
     * @param write makes a text of an answer and the mail
     */
    record Form(String name, String mail, BinaryOperator<String> write) {

        String answering(String answer) {
            return write.apply(answer, mail);
        }
    }

    static List<Form> all() {
        var forms = new ArrayList<>(dutch(MAIL_NL, ""));
        forms.addAll(dutch(MARKED_NL + MAIL_NL, ", marked"));
        forms.addAll(english(MAIL_EN, ""));
        forms.addAll(english(MARKED_EN + MAIL_EN, ", marked"));
        return forms;
    }

    static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ").replace("> \n", ">\n");
    }

    private static List<Form> dutch(String mail, String kind) {
        return List.of(
                new Form("Gmail web nl" + kind, mail, MailPrograms::gmailNl),
                new Form("Gmail Android nl" + kind, mail, MailPrograms::gmailAndroidNl),
                new Form("Outlook Windows nl" + kind, mail, MailPrograms::outlookWindowsNl),
                new Form("Outlook web nl" + kind, mail, MailPrograms::outlookWebNl),
                new Form("Outlook iOS nl" + kind, mail, MailPrograms::outlookIosNl),
                new Form("Outlook Android nl" + kind, mail, MailPrograms::outlookAndroidNl),
                new Form("Outlook 2003 nl" + kind, mail, MailPrograms::outlook2003Nl),
                new Form("Apple Mail nl" + kind, mail, MailPrograms::appleMailNl),
                new Form("iPhone nl" + kind, mail, MailPrograms::iphoneNl),
                new Form("Thunderbird above nl" + kind, mail, MailPrograms::thunderbirdAboveNl),
                new Form("Thunderbird below nl" + kind, mail, MailPrograms::thunderbirdBelowNl),
                new Form("Yahoo nl" + kind, mail, MailPrograms::yahooNl),
                new Form("Proton nl" + kind, mail, MailPrograms::protonNl),
                new Form("Samsung nl" + kind, mail, MailPrograms::samsungNl),
                new Form("Samsung on one line nl" + kind, mail, MailPrograms::samsungOneLineNl),
                new Form("K-9 nl" + kind, mail, MailPrograms::k9Nl),
                new Form("Zimbra nl" + kind, mail, MailPrograms::zimbraNl),
                new Form("Windows Mail nl" + kind, mail, MailPrograms::windowsMailNl),
                new Form("Name first nl" + kind, mail, MailPrograms::nameFirstNl));
    }

    private static List<Form> english(String mail, String kind) {
        return List.of(
                new Form("Gmail web en" + kind, mail, MailPrograms::gmailEn),
                new Form("Gmail Android en" + kind, mail, MailPrograms::gmailAndroidEn),
                new Form("Outlook Windows en" + kind, mail, MailPrograms::outlookWindowsEn),
                new Form("Outlook web en" + kind, mail, MailPrograms::outlookWebEn),
                new Form("Outlook iOS en" + kind, mail, MailPrograms::outlookIosEn),
                new Form("Outlook Android en" + kind, mail, MailPrograms::outlookAndroidEn),
                new Form("Outlook 2003 en" + kind, mail, MailPrograms::outlook2003En),
                new Form("Apple Mail en" + kind, mail, MailPrograms::appleMailEn),
                new Form("iPhone en" + kind, mail, MailPrograms::iphoneEn),
                new Form("Thunderbird above en" + kind, mail, MailPrograms::thunderbirdAboveEn),
                new Form("Thunderbird below en" + kind, mail, MailPrograms::thunderbirdBelowEn),
                new Form("Yahoo en" + kind, mail, MailPrograms::yahooEn),
                new Form("Proton en" + kind, mail, MailPrograms::protonEn),
                new Form("Samsung en" + kind, mail, MailPrograms::samsungEn),
                new Form("K-9 en" + kind, mail, MailPrograms::k9En),
                new Form("Zimbra en" + kind, mail, MailPrograms::zimbraEn),
                new Form("Windows Mail en" + kind, mail, MailPrograms::windowsMailEn));
    }

    private static String gmailNl(String answer, String mail) {
        return answer + "\n\nOp di 24 nov 2026 om 10:12 schreef Klantportaal <no-reply@portal.example>:\n\n"
                + quoted(mail) + "\n";
    }

    private static String gmailEn(String answer, String mail) {
        return answer + "\n\nOn Tue, Nov 24, 2026 at 10:12 AM Klantportaal <no-reply@portal.example> wrote:\n\n"
                + quoted(mail) + "\n";
    }

    private static String gmailAndroidNl(String answer, String mail) {
        return answer + "\n\nOp di 24 nov. 2026 10:12 schreef Klantportaal <\nno-reply@portal.example>:\n\n"
                + quoted(mail);
    }

    private static String gmailAndroidEn(String answer, String mail) {
        return answer + "\n\nOn Tue, 24 Nov 2026, 10:12 Klantportaal, <no-reply@portal.example>\nwrote:\n\n"
                + quoted(mail);
    }

    private static String outlookWindowsNl(String answer, String mail) {
        return answer + """


                Van: Klantportaal <no-reply@portal.example>\s
                Verzonden: dinsdag 24 november 2026 10:12
                Aan: Bram de Wit <bram@klant.example>
                Onderwerp: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail + "\n";
    }

    private static String outlookWindowsEn(String answer, String mail) {
        return answer + """


                From: Klantportaal <no-reply@portal.example>\s
                Sent: Tuesday, November 24, 2026 10:12 AM
                To: Bram de Wit <bram@klant.example>
                Cc: Salarisadministratie <salaris@klant.example>
                Subject: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail + "\n";
    }

    private static String outlookWebNl(String answer, String mail) {
        return answer + """

                ________________________________
                Van: Klantportaal <no-reply@portal.example>
                Verzonden: dinsdag 24 november 2026 10:12
                Aan: Bram de Wit <bram@klant.example>
                Onderwerp: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String outlookWebEn(String answer, String mail) {
        return answer + """

                ________________________________
                From: Klantportaal <no-reply@portal.example>
                Sent: Tuesday, November 24, 2026 10:12 AM
                To: Bram de Wit <bram@klant.example>
                Subject: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String outlookIosNl(String answer, String mail) {
        return outlookWebNl(answer + "\n\nOutlook voor iOS<https://aka.ms/o0ukef> downloaden", mail);
    }

    private static String outlookIosEn(String answer, String mail) {
        return outlookWebEn(answer + "\n\nGet Outlook for iOS<https://aka.ms/o0ukef>", mail);
    }

    private static String outlookAndroidNl(String answer, String mail) {
        return outlookWebNl(answer + "\n\nOutlook voor Android downloaden\n<https://aka.ms/AAb9ysg>\n", mail);
    }

    private static String outlookAndroidEn(String answer, String mail) {
        return outlookWebEn(answer + "\n\nGet Outlook for Android <https://aka.ms/AAb9ysg>\n", mail);
    }

    private static String outlook2003Nl(String answer, String mail) {
        return answer + """


                -----Oorspronkelijk bericht-----
                Van: Klantportaal [mailto:no-reply@portal.example]
                Verzonden: dinsdag 24 november 2026 10:12
                Aan: Bram de Wit
                Onderwerp: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String outlook2003En(String answer, String mail) {
        return answer + """


                -----Original Message-----
                From: Klantportaal [mailto:no-reply@portal.example]
                Sent: Tuesday, November 24, 2026 10:12 AM
                To: Bram de Wit
                Subject: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String appleMailNl(String answer, String mail) {
        return answer + "\n\n\n> Op 24 nov 2026, om 10:12 heeft Klantportaal <no-reply@portal.example> het volgende "
                + "geschreven:\n>\n" + quoted(mail);
    }

    private static String appleMailEn(String answer, String mail) {
        return answer + "\n\n\n> On 24 Nov 2026, at 10:12, Klantportaal <no-reply@portal.example> wrote:\n>\n"
                + quoted(mail);
    }

    private static String iphoneNl(String answer, String mail) {
        return answer + "\n\nVerstuurd vanaf mijn iPhone\n\n"
                + "> Op 24 nov. 2026 om 10:12 heeft Klantportaal <no-reply@portal.example> het volgende\n"
                + "> geschreven:\n>\n> \uFEFF" + quoted(mail).substring(2);
    }

    private static String iphoneEn(String answer, String mail) {
        return answer + "\n\nSent from my iPhone\n\n"
                + "On Nov 24, 2026, at 10:12\u202FAM, Klantportaal <no-reply@portal.example> wrote:\n\n\uFEFF"
                + quoted(mail);
    }

    private static String thunderbirdAboveNl(String answer, String mail) {
        return answer + "\n\nOp 24-11-2026 om 10:12 schreef Klantportaal:\n" + quoted(mail)
                + "\n\n-- \nBram de Wit\nSalarisadministratie\n";
    }

    private static String thunderbirdAboveEn(String answer, String mail) {
        return answer + "\n\nOn 24-11-2026 10:12, Klantportaal wrote:\n" + quoted(mail)
                + "\n\n-- \nBram de Wit\nSalarisadministratie\n";
    }

    private static String thunderbirdBelowNl(String answer, String mail) {
        return "Op 24-11-2026 om 10:12 schreef Klantportaal:\n" + quoted(mail) + "\n\n" + answer
                + "\n\n-- \nBram de Wit\n";
    }

    private static String thunderbirdBelowEn(String answer, String mail) {
        return "On 24-11-2026 10:12, Klantportaal wrote:\n" + quoted(mail) + "\n" + answer + "\n";
    }

    private static String yahooNl(String answer, String mail) {
        return answer + "\n\nVerzonden vanuit Yahoo Mail op Android\n\n"
                + "  Op di, 24 nov. 2026 om 10:12 schreef Klantportaal<no-reply@portal.example>:   " + mail;
    }

    private static String yahooEn(String answer, String mail) {
        return answer + "\n\n    On Tuesday, November 24, 2026 at 10:12:00 AM GMT+1, Klantportaal "
                + "<no-reply@portal.example> wrote:  \n \n " + mail.replace("\n", "\n ");
    }

    private static String protonNl(String answer, String mail) {
        return answer + "\n\nVerzonden met Proton Mail-beveiligde e-mail.\n\n"
                + "Op dinsdag 24 november 2026 om 10:12 schreef Klantportaal <no-reply@portal.example>:\n\n"
                + quoted(mail);
    }

    private static String protonEn(String answer, String mail) {
        return answer + "\n\nSent with Proton Mail secure email.\n\n"
                + "On Tuesday, November 24th, 2026 at 10:12, Klantportaal <no-reply@portal.example> wrote:\n\n"
                + quoted(mail);
    }

    private static String samsungNl(String answer, String mail) {
        return answer + """


                Verzonden vanaf mijn Galaxy


                -------- Oorspronkelijk bericht --------
                Van: Klantportaal <no-reply@portal.example>
                Datum: 24-11-2026 10:12 (GMT+01:00)
                Aan: Bram de Wit <bram@klant.example>
                Onderwerp: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String samsungOneLineNl(String answer, String mail) {
        return answer + "\n\n\nVerzonden vanaf mijn Samsung Galaxy-smartphone.\n\n"
                + "-------- Oorspronkelijk bericht --------Van: Klantportaal <no-reply@portal.example> Datum: 24-11-2026"
                + "  10:12  (GMT+01:00) Aan: Bram de Wit <bram@klant.example> Onderwerp: Re: Incident INC-1042: "
                + "Salarisstrook klopt niet \n" + mail;
    }

    private static String samsungEn(String answer, String mail) {
        return answer + """


                Sent from my Galaxy S24


                -------- Original message --------
                From: Klantportaal <no-reply@portal.example>
                Date: 24/11/2026 10:12 (GMT+01:00)
                To: Bram de Wit <bram@klant.example>
                Subject: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String k9Nl(String answer, String mail) {
        return answer + "\n\nOp 24 november 2026 10:12:00 CET schreef Klantportaal <no-reply@portal.example>:\n"
                + quoted(mail)
                + "\n\n-- \nVerstuurd vanaf mijn Android-apparaat met K-9 Mail. Excuseer mijn beknoptheid.\n";
    }

    private static String k9En(String answer, String mail) {
        return answer + "\n-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.\n\n"
                + "On 24 November 2026 10:12:00 CET, Klantportaal <no-reply@portal.example> wrote:\n" + quoted(mail);
    }

    private static String zimbraNl(String answer, String mail) {
        return answer + """


                ----- Oorspronkelijk bericht -----
                Van: "Klantportaal" <no-reply@portal.example>
                Aan: "Bram de Wit" <bram@klant.example>
                Verzonden: Dinsdag 24 november 2026 10:12:00
                Onderwerp: Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String zimbraEn(String answer, String mail) {
        return answer + "\n\n----- On 24 Nov, 2026, at 10:12, Klantportaal no-reply@portal.example wrote:\n\n"
                + quoted(mail);
    }

    private static String windowsMailNl(String answer, String mail) {
        return answer + """


                Verstuurd vanuit Mail voor Windows

                *Van: *Klantportaal
                *Verzonden: *dinsdag 24 november 2026 10:12
                *Aan: *Bram de Wit
                *Onderwerp: *Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String windowsMailEn(String answer, String mail) {
        return answer + """


                Sent from Mail for Windows

                *From:* Klantportaal
                *Sent:* Tuesday, November 24, 2026 10:12 AM
                *To:* Bram de Wit
                *Subject:* Re: Incident INC-1042: Salarisstrook klopt niet

                """ + mail;
    }

    private static String nameFirstNl(String answer, String mail) {
        return answer + "\n\nKlantportaal <no-reply@portal.example> schreef op di 24 nov. 2026 10:12:\n\n"
                + quoted(mail);
    }
}
