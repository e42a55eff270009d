package portal.adapters.contact;

import portal.platform.text.Text;

/** The texts of the mail about what the vendor's support did. */
public enum InterventionMailMessage implements Text {
    TITLE("Onze ondersteuning heeft iets gewijzigd", "Our support changed something"),
    INTRODUCTION(
            "Onze ondersteuning heeft uw organisatie geholpen en daarbij iets voor u gewijzigd.",
            "Our support helped your organization, and changed something for you."),
    TO_THE_ENTRY("Bekijk wat er is gedaan", "See what was done"),
    WHAT("Wat is er gedaan", "What was done"),
    ADMINISTRATOR_ADDED("Een beheerder toegevoegd", "Added an administrator"),
    ADDRESS_CHANGED("Een e-mailadres gewijzigd", "Changed an e-mail address"),
    SECOND_FACTOR_RESET("Een tweede factor gewist", "Reset a second factor"),
    INVITED_AGAIN("Een contactpersoon opnieuw uitgenodigd", "Invited a contact again"),
    RESET_APPROVED("Het wissen van een tweede factor goedgekeurd", "Approved the reset of a second factor"),
    RESET_CALLED_OFF("Het wissen van een tweede factor tegengehouden", "Called off the reset of a second factor"),
    CONTACT("Contactpersoon", "Contact"),
    DONE_BY("Gedaan door", "Done by"),
    DONE_AT("Gedaan op", "Done on"),
    DONE_FROM("Vanaf netwerkadres", "From network address"),
    REASON("Reden", "Reason"),
    UNEXPECTED_CONTACT_US(
            "Neem meteen contact met ons op als uw organisatie hier niet om heeft gevraagd.",
            "Contact us right away if your organization did not ask for this.");

    private final String dutch;
    private final String english;

    InterventionMailMessage(String dutch, String english) {
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
