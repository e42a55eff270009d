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
            "The analysis could not be made or sent yet. It is tried again by itself within a few minutes.");

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
