package portal.adapters.secondfactor;

import portal.platform.text.Text;

/** The texts of mails about second factors. */
public enum SecondFactorMailMessage implements Text {
    TO_THE_CONTACT("Bekijk de contactpersoon", "View the contact"),
    TO_THE_REQUEST("Bekijk het verzoek", "View the request"),
    TO_YOUR_DATA("Bekijk uw gegevens", "View your details"),
    CONTACT("Contactpersoon", "Contact"),
    DONE_BY("Gewist door", "Reset by"),
    DONE_AT("Gewist op", "Reset on"),
    DONE_FROM("Vanaf netwerkadres", "From network address"),
    SUPPORT("onze ondersteuning", "our support"),
    REQUESTED_BY("Gevraagd door", "Requested by"),
    REQUESTED_AT("Gevraagd op", "Requested on"),
    REQUESTED_FROM("Vanaf netwerkadres", "From network address"),
    CALLED_OFF_BY("Tegengehouden door", "Called off by"),
    CALLED_OFF_AT("Tegengehouden op", "Called off on"),
    REASON("Reden", "Reason"),
    TAKES_EFFECT_AT("Gaat vanzelf in op", "Takes effect by itself on"),
    REQUEST_TITLE("Verzoek om de tweede factor te wissen van %s", "Request to reset the second factor of %s"),
    REQUEST(
            "Er is gevraagd om de tweede factor van een andere beheerder te wissen. Er is nog niets gewijzigd.",
            "Somebody asked to reset the second factor of another administrator. Nothing was changed yet."),
    REQUEST_NEXT("Wat kunt u doen?", "What can you do?"),
    REQUEST_NEXT_APPROVE(
            "Klopt het, dan kan een andere beheerder dan wie het vroeg het verzoek meteen goedkeuren.",
            "If it is right, an administrator other than the one who asked can approve the request right away."),
    REQUEST_NEXT_CALL_OFF(
            "Klopt het niet, dan kan elke beheerder het verzoek tegenhouden, tot het genoemde moment.",
            "If it is not right, every administrator can call the request off, until the moment above."),
    YOUR_REQUEST_TITLE("Verzoek om uw tweede factor te wissen", "Request to reset your second factor"),
    YOUR_REQUEST(
            "Er is gevraagd om de tweede factor te wissen waarmee u zich aanmeldt bij het klantportaal. Er is nog niets gewijzigd.",
            "Somebody asked to reset the second factor you use to sign in to the customer portal. Nothing was changed yet."),
    YOUR_REQUEST_CALL_OFF(
            "Houd het verzoek dan meteen tegen in het klantportaal, of vraag dat aan een andere beheerder.",
            "Then call the request off in the customer portal right away, or ask another administrator to do it."),
    CALLED_OFF_TITLE("Wissen van de tweede factor van %s tegengehouden", "Reset of the second factor of %s called off"),
    CALLED_OFF(
            "Het verzoek om de tweede factor van deze beheerder te wissen is tegengehouden. Er is niets gewijzigd.",
            "The request to reset the second factor of this administrator was called off. Nothing was changed."),
    ENROLLED_AT("Ingesteld op", "Set up on"),
    ENROLLED_TITLE("U hebt een tweede factor ingesteld", "You have set up a second factor"),
    ENROLLED(
            "Voor uw aanmelding bij het klantportaal is een nieuwe tweede factor ingesteld.",
            "A new second factor has been set up for your sign-in to the customer portal."),
    ENROLLED_UNEXPECTED_SIGN_OUT(
            "Vraag meteen een beheerder van uw organisatie om uw tweede factor te wissen. Dan bent u ook overal afgemeld.",
            "Ask an administrator of your organization right away to reset your second factor. That signs you out everywhere, too."),
    FACTOR_TITLE("Tweede factor gewist van %s", "Second factor reset for %s"),
    FACTOR_RESET(
            "De tweede factor van een contactpersoon van uw organisatie is gewist.",
            "The second factor of a contact of your organization has been reset."),
    FACTOR_NEXT("Hoe gaat het verder?", "What happens next?"),
    FACTOR_NEXT_ENROLL(
            "De contactpersoon is overal afgemeld en krijgt een tijdelijk wachtwoord gemaild. Bij de volgende aanmelding kiest de contactpersoon een eigen wachtwoord en stelt een nieuwe tweede factor in.",
            "The contact has been signed out everywhere and is mailed a temporary password. At the next sign-in the contact chooses a password of their own and sets up a new second factor."),
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
