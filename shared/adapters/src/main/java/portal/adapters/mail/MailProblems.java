package portal.adapters.mail;

import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** How it is refused to send a mail again. */
public final class MailProblems {

    public static final Problem MAIL_NOT_IN_TROUBLE = new Problem(
            "mail-not-in-trouble",
            409,
            new Bilingual("Deze e-mail is verstuurd of wordt nog verstuurd.", "This mail was sent, or is about to be."),
            new Bilingual(
                    "Opnieuw versturen kan alleen met een e-mail die is mislukt, is teruggekomen of waarvan onbekend is of hij is verstuurd.",
                    "Only a mail that failed, that came back or of which nobody knows whether it was sent can be sent again."));

    public static final Problem MAIL_NOT_RESENDABLE = new Problem(
            "mail-not-resendable",
            409,
            new Bilingual("Deze e-mail kan niet opnieuw worden gemaakt.", "This mail cannot be made anew."),
            new Bilingual(
                    "Nodig de contactpersoon opnieuw uit, of laat de licentieanalyse opnieuw aanvragen.",
                    "Invite the contact again, or have the license analysis asked for again."));

    private MailProblems() {}
}
