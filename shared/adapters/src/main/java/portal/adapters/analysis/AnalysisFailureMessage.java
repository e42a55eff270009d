package portal.adapters.analysis;

import portal.domain.analysis.AnalysisRequest;
import portal.platform.text.Text;

/** Why a license analysis failed, in a sentence. */
public enum AnalysisFailureMessage implements Text {
    MAIL_REFUSED(
            "E-mail naar uw adres wordt geweigerd. Laat een beheerder uw e-mailadres controleren, en vraag de analyse dan opnieuw aan.",
            "Mail to your address is refused. Have an administrator check your e-mail address, and then ask for the analysis again."),
    REQUESTER_LEFT(
            "Wie de analyse aanvroeg, is geen contactpersoon meer.",
            "The person who asked for the analysis is no longer a contact."),
    NOT_SENT(
            "De analyse kon nog niet worden gemaakt of verstuurd. Het wordt binnen enkele minuten vanzelf opnieuw geprobeerd.",
            "The analysis could not be made or sent yet. It is tried again by itself within a few minutes."),
    GIVEN_UP(
            "De licentieanalyse is niet gelukt. Het is een paar keer geprobeerd. Vraag de analyse later opnieuw aan, of neem contact op met support als het weer niet lukt.",
            "The license analysis did not succeed. It was tried a few times. Ask for it again later, or contact support if it fails again.");

    private final String dutch;
    private final String english;

    AnalysisFailureMessage(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public static AnalysisFailureMessage of(AnalysisRequest.Reason reason) {
        return switch (reason) {
            case MAIL_REFUSED -> MAIL_REFUSED;
            case REQUESTER_LEFT -> REQUESTER_LEFT;
            case NOT_SENT -> NOT_SENT;
            case GIVEN_UP -> GIVEN_UP;
        };
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
