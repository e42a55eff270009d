package portal.adapters.text;

import portal.platform.text.Text;

/** What to do when the portal's numbers deviate from the vendor's register. */
public enum RemedyMessage implements Text {
    SET_TO_GRANTED(
            "Zet het maximum op %s, het aantal waar u volgens de licentie recht op hebt; daarna kunt u het weer wijzigen.",
            "Set the maximum to %s, the number that your license entitles you to; after that you can change it again."),
    WAIT_FOR_REFRESH(
            "Wacht tot morgen: vannacht worden de aantallen in het klantportaal bijgewerkt.",
            "Wait until tomorrow: tonight the numbers in the customer portal are refreshed."),
    REQUEST_LICENSE(
            "Loopt u hierdoor vast, stuur dan een licentieaanvraag in.", "If you are stuck, file a license request.");

    private final String dutch;
    private final String english;

    RemedyMessage(String dutch, String english) {
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
