package portal.adapters.announcement;

import portal.platform.text.Text;

/** The texts around an announcement in a mail, and of the page on which one leaves its audience. */
public enum AnnouncementMailMessage implements Text {
    READ_MORE("Lees meer", "Read more"),
    YOUR_CHOICES("Kies wat u ontvangt", "Choose what you receive"),
    BECAUSE_CHOSEN(
            "U ontvangt dit bericht omdat u in het klantportaal hebt gekozen voor berichten over %s.",
            "You receive this message because you chose messages on %s in the customer portal."),
    UNSUBSCRIBE_TITLE("Afmelden", "Unsubscribe"),
    UNSUBSCRIBE_QUESTION(
            "Wilt u geen berichten over %s meer ontvangen?", "Do you not want to receive messages on %s any more?"),
    UNSUBSCRIBE_ME("Meld mij af", "Unsubscribe me"),
    UNSUBSCRIBED_TITLE("U bent afgemeld", "You are unsubscribed"),
    UNSUBSCRIBED(
            "U ontvangt geen berichten over %s meer. Bij uw gegevens in het klantportaal kunt u dat weer aanpassen.",
            "You receive no messages on %s any more. You can change that with your data in the customer portal."),
    NO_SUCH_LINK_TITLE("Deze link klopt niet", "This link is not right"),
    NO_SUCH_LINK(
            "Misschien is een deel van de link weggevallen. Bij uw gegevens in het klantportaal kiest u welke berichten u ontvangt.",
            "A part of the link may have got lost. With your data in the customer portal you choose which messages you receive.");

    private final String dutch;
    private final String english;

    AnnouncementMailMessage(String dutch, String english) {
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
