package portal.platform.mail;

import portal.platform.text.Text;

/** The texts that all mails share. */
public enum MailMessage implements Text {
    GREETING("Beste %s,", "Dear %s,"),
    CLOSING("Met vriendelijke groet,", "Kind regards,"),
    AUTOMATIC(
            "Dit bericht is automatisch verstuurd. Antwoorden op dit bericht worden niet gelezen.",
            "This message was sent automatically. Replies to it are not read."),
    REPLIES_GO_TO(
            "Dit bericht is automatisch verstuurd. Een antwoord gaat naar %s.",
            "This message was sent automatically. A reply goes to %s."),
    REPLY_ABOVE("## Antwoord boven deze regel ##", "## Reply above this line ##"),
    REPLIES_ARE_TAKEN_IN(
            "Dit bericht is automatisch verstuurd. U kunt het beantwoorden vanaf dit e-mailadres: het portaal neemt uw antwoord over.",
            "This message was sent automatically. You can reply to it from this e-mail address: the portal takes in your reply."),
    BECAUSE_ADMINISTRATOR(
            "U ontvangt dit bericht omdat u beheerder bent van uw organisatie.",
            "You receive this message because you are an administrator of your organization."),
    BECAUSE_YOUR_ACCOUNT(
            "U ontvangt dit bericht omdat het over uw eigen account gaat.",
            "You receive this message because it is about your own account."),
    UNSUBSCRIBE("Meld u af voor berichten over dit onderwerp", "Unsubscribe from messages on this topic"),
    COLLEAGUE("collega", "colleague"),
    ORGANIZATION("Organisatie", "Organization"),
    UNEXPECTED("Had u dit niet verwacht?", "Did you not expect this?"),
    NEVER_ASKED(
            "Wij vragen u nooit per e-mail of telefoon om een wachtwoord of een code.",
            "We never ask you for a password or a code by e-mail or phone.");

    private final String dutch;
    private final String english;

    MailMessage(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
