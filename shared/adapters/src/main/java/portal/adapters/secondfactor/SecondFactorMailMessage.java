package portal.adapters.secondfactor;

import portal.platform.text.Text;

/** The texts of mails about second factors. */
public enum SecondFactorMailMessage implements Text {
    CONTACT("Contactpersoon", "Contact"),
    DONE_BY("Gewist door", "Reset by"),
    DONE_AT("Gewist op", "Reset on"),
    YOUR_FACTOR_TITLE("Uw tweede factor is gewist", "Your second factor has been reset"),
    YOUR_FACTOR_RESET(
            "De tweede factor waarmee u zich aanmeldt bij het klantportaal is gewist. U bent daarbij overal afgemeld.",
            "The second factor you use to sign in to the customer portal has been reset, and you have been signed out everywhere."),
    YOUR_FACTOR_NEXT("Wat moet u doen?", "What should you do?"),
    YOUR_FACTOR_NEXT_SIGN_IN("Meld u opnieuw aan bij het klantportaal.", "Sign in to the customer portal again."),
    YOUR_FACTOR_NEXT_ENROLL(
            "Stel tijdens het aanmelden een nieuwe tweede factor in. Zonder tweede factor krijgt u geen toegang.",
            "Set up a new second factor while signing in. Without one you do not get access."),
    YOUR_FACTOR_UNEXPECTED_SIGN_IN(
            "Vraag dan meteen bij het aanmelden een nieuw wachtwoord aan en stel een nieuwe tweede factor in.",
            "Then ask for a new password right away when you sign in, and set up a new second factor."),
    YOUR_FACTOR_UNEXPECTED_ASK(
            "Vraag een beheerder van uw organisatie wat er gebeurd is.",
            "Ask an administrator of your organization what happened."),
    FACTOR_TITLE("Tweede factor gewist van %s", "Second factor reset for %s"),
    FACTOR_RESET(
            "U ontvangt dit bericht omdat u beheerder bent. De tweede factor van een contactpersoon van uw organisatie is gewist.",
            "You receive this message because you are an administrator. The second factor of a contact of your organization has been reset."),
    FACTOR_NEXT("Hoe gaat het verder?", "What happens next?"),
    FACTOR_NEXT_ENROLL(
            "De contactpersoon is overal afgemeld en stelt bij de volgende aanmelding een nieuwe tweede factor in.",
            "The contact has been signed out everywhere and sets up a new second factor at the next sign-in."),
    FACTOR_NEXT_NOTHING(
            "Was dit afgesproken, dan hoeft u niets te doen.",
            "If this was agreed on, you do not need to do anything."),
    FACTOR_UNEXPECTED_ASK(
            "Vraag het na bij degene die de tweede factor heeft gewist.",
            "Check with the person who reset the second factor."),
    FACTOR_UNEXPECTED_CONTACT_US(
            "Vertrouwt u het niet, neem dan meteen contact met ons op.",
            "If you do not trust it, contact us right away.");

    private final String dutch;
    private final String english;

    SecondFactorMailMessage(String dutch, String english) {
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
