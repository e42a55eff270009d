package portal.adapters.contact;

import portal.platform.text.Text;

/** The texts of mails to contacts about their account. */
public enum ContactMailMessage implements Text {
    INVITATION_TITLE("U bent toegevoegd aan het klantportaal", "You have been added to the customer portal"),
    INVITATION_ADDED(
            "U bent nu contactpersoon van uw organisatie in het klantportaal. Hier meldt u zich aan:",
            "You are now a contact of your organization in the customer portal. This is where you sign in:"),
    INVITED_BY("Toegevoegd door", "Added by"),
    INVITED_BY_VENDOR("uw softwareleverancier", "your software vendor"),
    INVITED_BY_FORMER_ADMINISTRATOR("een beheerder van uw organisatie", "an administrator of your organization"),
    ROLES("Uw rollen", "Your roles"),
    NO_ROLES(
            "nog geen; u ziet alleen uw eigen gegevens, totdat een beheerder u een rol geeft",
            "none yet; you only see your own data until an administrator gives you a role"),
    INVITATION_NEXT("Hoe meldt u zich aan?", "How do you sign in?"),
    INVITATION_NEXT_PASSWORD(
            "U krijgt een aparte e-mail met uw gebruikersnaam en een tijdelijk wachtwoord. Bij de eerste aanmelding kiest u een eigen wachtwoord.",
            "You get a separate e-mail with your user name and a temporary password. You choose a password of your own at the first sign-in."),
    INVITATION_NEXT_FACTOR(
            "Daarna stelt u een tweede factor in, met een app op uw telefoon. Zonder tweede factor krijgt u geen toegang.",
            "Then you set up a second factor, with an app on your phone. Without one you do not get access."),
    INVITATION_UNEXPECTED_ASK(
            "Vraag het na bij een beheerder van uw organisatie voordat u zich aanmeldt.",
            "Check with an administrator of your organization before you sign in."),
    CHANGED_BY("Gewijzigd door", "Changed by"),
    CHANGED_AT("Gewijzigd op", "Changed on"),
    NEW_ADDRESS("Nieuw e-mailadres", "New e-mail address"),
    ADDRESS_GIVEN_UP_TITLE(
            "Uw e-mailadres in het klantportaal is gewijzigd",
            "Your e-mail address in the customer portal was changed"),
    ADDRESS_GIVEN_UP(
            "U hebt in het klantportaal een ander e-mailadres gekregen. Berichten over dit account gaan voortaan naar het nieuwe adres.",
            "You have been given another e-mail address in the customer portal. Messages about this account go to the new address from now on."),
    ADDRESS_UNEXPECTED_ASK(
            "Vraag meteen een beheerder van uw organisatie wat er gebeurd is en laat het adres zo nodig terugzetten.",
            "Ask an administrator of your organization right away what happened, and have the address changed back if need be."),
    ADDRESS_TAKEN_UP_TITLE(
            "Dit is nu uw e-mailadres in het klantportaal", "This is now your e-mail address in the customer portal"),
    ADDRESS_TAKEN_UP(
            "Berichten van het klantportaal komen voortaan op dit adres.",
            "Messages from the customer portal come to this address from now on."),
    ADDRESS_TAKEN_UP_NEXT("Wat verandert er voor u?", "What changes for you?"),
    ADDRESS_TAKEN_UP_NEXT_SIGN_IN(
            "U meldt u aan zoals voorheen: uw gebruikersnaam, wachtwoord en tweede factor blijven hetzelfde.",
            "You sign in as before: your user name, password and second factor stay the same."),
    ADDRESS_TAKEN_UP_NEXT_PASSWORD(
            "Bent u uw wachtwoord vergeten, dan komt de code om een nieuw te kiezen op dit adres.",
            "When you forget your password, the code to choose a new one comes to this address."),
    CHECK_TITLE("Kloppen de gegevens van %s nog?", "Are the details of %s still right?"),
    CHECK_ASKED(
            "Elk kwartaal vragen wij alle beheerders om de contactpersonen en de gegevens van hun organisatie te controleren. Dit is bij ons bekend:",
            "Every quarter we ask all administrators to check the contacts and the details of their organization. This is what we know:"),
    CHECK_ADDRESS("Adres", "Address"),
    CHECK_INVOICE_CONTACT("Digitale facturen gaan naar", "Digital invoices go to"),
    CHECK_CONTACTS("Aantal contactpersonen", "Number of contacts"),
    CHECK_PORTAL("Klantportaal", "Customer portal"),
    CHECK_NO_ADDRESS("nog niet ingevuld", "not filled in yet"),
    CHECK_NO_INVOICE_CONTACT("nog niemand aangewezen", "nobody named yet"),
    CHECK_NEXT("Wat vragen wij u?", "What do we ask of you?"),
    CHECK_NEXT_CONTACTS(
            "Controleer in het klantportaal of de contactpersonen kloppen, en of ieder de juiste rollen heeft. Verwijder wie niet meer bij u werkt.",
            "Check in the customer portal that the contacts are right, and that everybody has the right roles. Remove who no longer works for you."),
    CHECK_NEXT_DETAILS(
            "Controleer het adres en wie de digitale facturen ontvangt, en pas aan wat niet klopt.",
            "Check the address and who gets the digital invoices, and change what is not right."),
    CHECK_NEXT_CONFIRM(
            "Bevestig daarna de gegevens. Dat is één stap, en dan krijgen u en de andere beheerders dit kwartaal geen verzoek meer.",
            "Then confirm the details. That is a single step, and it keeps further requests away from you and the other administrators this quarter.");

    private final String dutch;
    private final String english;

    ContactMailMessage(String dutch, String english) {
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
