package portal.adapters.text;

import portal.platform.text.Text;

/** Why something counts or does not, in a sentence about the case at hand. */
public enum ExplanationMessage implements Text {
    ACTIVE("Actief in %s.", "Active in %s."),
    BLOCKED_EVERYWHERE(
            "Geblokkeerd in alle %s waarin de gebruiker %s heeft: %s.",
            "Blocked in all %s in which the user has %s: %s."),
    COUNTS_ELSEWHERE(
            "Telt mee bij deelnemer %s, als meewerkgebruiker in %s.",
            "Counts with participant %s, as a co-working user in %s."),
    NO_KIND("Geen soort gebruiker die meetelt.", "Not a kind of user that counts."),
    IN_SERVICE("In dienst in %s.", "In service in %s."),
    OUT_OF_SERVICE("Nergens in dienst: uit dienst in %s.", "Not in service anywhere: out of service in %s."),
    EXEMPT_BY_FLEX(
            "Uitzendkracht; telt niet mee zolang Flex actief is.",
            "Temporary worker; does not count as long as Flex is active."),
    PRESENT("Komt voor in %s.", "Occurs in %s."),
    EXISTS(
            "Deze omgeving bestaat; ook een lege omgeving telt mee.",
            "This environment exists; an empty one counts too."),
    AND_MORE("nog %s", "%s more");

    private final String dutch;
    private final String english;

    ExplanationMessage(String dutch, String english) {
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
