package portal.adapters.signal;

import portal.platform.text.Text;

/** The texts of mails about signals. */
public enum SignalMailMessage implements Text {
    TITLE("%s: nog %s beschikbaar", "%s: %s left"),
    TITLE_OVER("%s: %s boven het maximum", "%s: %s over the maximum"),
    TITLE_OF_TYPES("%s: bijna op in %s typen omgevingen", "%s: almost used up in %s environment types"),
    LEFT(
            "Van het maximum van %2$s %1$s zijn er %3$s in gebruik. Er zijn er nog %4$s beschikbaar.",
            "Of the maximum of %2$s %1$s, %3$s are in use. %4$s are still available."),
    OVER(
            "Er zijn %3$s %1$s in gebruik. Dat zijn er %4$s meer dan het maximum van %2$s.",
            "%3$s %1$s are in use. That is %4$s more than the maximum of %2$s."),
    STILL_AVAILABLE("%s beschikbaar", "%s available"),
    TOO_MANY("%s boven het maximum", "%s over the maximum"),
    TO_THE_SIGNAL("Bekijk het signaal", "View the signal"),
    BECAUSE_SIGNAL(
            "U ontvangt dit bericht omdat dit signaal ook naar u gaat. In het klantportaal past een beheerder dat aan.",
            "You receive this message because this signal also goes to you. An administrator can change that in the customer portal."),
    NUMBERS("Aantallen", "Numbers"),
    WHERE("Waar", "Where"),
    MAXIMUM("Maximum", "Maximum"),
    USED("In gebruik", "In use"),
    AVAILABLE("Beschikbaar", "Available"),
    SIGNAL("Signaal", "Signal"),
    THRESHOLD("Minder beschikbaar dan", "Fewer available than"),
    ADVICE("Zo maakt u plaatsen vrij: %s", "How to free seats: %s"),
    BLOCK("Blokkeer %s in %s.", "Block %s in %s."),
    REMOVE("Verwijder %s uit %s.", "Remove %s from %s."),
    REMOVE_ENVIRONMENT("Verwijder omgeving %s.", "Remove environment %s."),
    NEXT("Hoe gaat het verder?", "What happens next?"),
    NEXT_ONCE(
            "U krijgt dit bericht één keer. Een nieuw bericht volgt pas als het aantal beschikbare weer op of boven de grens is geweest en er daarna opnieuw onder komt.",
            "You get this message once. Another one follows only after the number available has been back at the threshold or above, and falls below it again."),
    NEXT_MORE(
            "Een beheerder kan in het klantportaal plaatsen vrijmaken, de licentie uitbreiden en signalen aanpassen of uitzetten.",
            "In the customer portal an administrator can free seats, extend the license, and adapt signals or switch them off.");

    private final String dutch;
    private final String english;

    SignalMailMessage(String dutch, String english) {
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
