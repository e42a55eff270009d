package portal.adapters.contact;

import portal.platform.text.Text;

/** The texts of mails to contacts about their account. */
public enum ContactMailMessage implements Text {
    INVITATION_TITLE("U bent toegevoegd aan het klantportaal", "You have been added to the customer portal"),
    INVITATION_ADDED(
            "U bent nu contactpersoon van %s in het klantportaal. Met het tijdelijke wachtwoord hieronder meldt u zich aan.",
            "You are now a contact of %s in the customer portal. Sign in with the temporary password below."),
    BECAUSE_INVITED(
            "U ontvangt dit bericht omdat u contactpersoon bent geworden.",
            "You receive this message because you have become a contact."),
    BECAUSE_CODE_ASKED(
            "U ontvangt dit bericht omdat er een code is aangevraagd voor uw account.",
            "You receive this message because a code was asked for your account."),
    BECAUSE_FORMER_ADDRESS(
            "U ontvangt dit bericht omdat dit adres tot nu toe bij uw account hoorde.",
            "You receive this message because this address belonged to your account until now."),
    BECAUSE_NEW_ADDRESS(
            "U ontvangt dit bericht omdat dit adres nu bij uw account hoort.",
            "You receive this message because this address now belongs to your account."),
    SIGN_IN("Aanmelden", "Sign in"),
    TO_YOUR_DATA("Bekijk uw gegevens", "View your details"),
    TO_HELP("Neem contact met ons op", "Contact us"),
    TO_THE_CONTACT("Bekijk de contactpersoon", "View the contact"),
    TO_THE_CONTACTS("Bekijk de contactpersonen", "View the contacts"),
    TO_THE_ORGANIZATION("Bekijk uw organisatie", "View your organization"),
    TO_THE_CHECK("Controleer de gegevens", "Check the details"),
    INVITED_BY("Toegevoegd door", "Added by"),
    INVITED_AGAIN_BY("Uitgenodigd door", "Invited by"),
    SIGN_IN_ADDRESS("Aanmelden met uw e-mailadres", "Sign in with your e-mail address"),
    SIGN_IN_NAME_TOO("Of met uw aanmeldnaam", "Or with your sign-in name"),
    SIGN_IN_NAME("Uw aanmeldnaam", "Your sign-in name"),
    SIGN_IN_NAME_WHY(
            "Met uw e-mailadres meldt u zich al aan bij een andere organisatie. Voor deze organisatie gebruikt u de aanmeldnaam hierboven, met een eigen wachtwoord en een eigen tweede factor.",
            "Your e-mail address already signs you in to another organization. For this organization you use the sign-in name above, with a password and a second factor of its own."),
    TEMPORARY_PASSWORD("Tijdelijk wachtwoord", "Temporary password"),
    INVITED_BY_VENDOR("uw softwareleverancier", "your software vendor"),
    INVITED_BY_FORMER_ADMINISTRATOR("een beheerder van uw organisatie", "an administrator of your organization"),
    ROLES("Uw rollen", "Your roles"),
    NO_ROLES(
            "nog geen; u ziet alleen uw eigen gegevens, totdat een beheerder u een rol geeft",
            "none yet; you only see your own data until an administrator gives you a role"),
    INVITATION_NEXT("Hoe meldt u zich aan?", "How do you sign in?"),
    INVITATION_NEXT_PASSWORD(
            "Kies “Aanmelden” en vul het tijdelijke wachtwoord in. Daarna kiest u meteen een eigen wachtwoord.",
            "Choose “Sign in” and enter the temporary password. Then you choose a password of your own right away."),
    INVITATION_NEXT_VALID(
            "Het tijdelijke wachtwoord is 7 dagen geldig. Daarna kan een beheerder van uw organisatie u opnieuw uitnodigen. Met een nieuwe uitnodiging vervalt dit wachtwoord.",
            "The temporary password is valid for 7 days. After that an administrator of your organization can invite you again. A new invitation makes this password invalid."),
    INVITATION_NEXT_FACTOR(
            "Daarna stelt u een tweede factor in, met een app op uw telefoon. Zonder tweede factor krijgt u geen toegang.",
            "Then you set up a second factor, with an app on your phone. Without one you do not get access."),
    NEW_PASSWORD_TITLE(
            "Uw nieuwe tijdelijke wachtwoord voor het klantportaal",
            "Your new temporary password for the customer portal"),
    NEW_PASSWORD(
            "U hebt een nieuw tijdelijk wachtwoord gekregen. Uw vorige wachtwoord werkt niet meer.",
            "You have been given a new temporary password. Your former password no longer works."),
    CODE_TITLE("Uw code voor een nieuw wachtwoord", "Your code for a new password"),
    CODE_ASKED(
            "U hebt aangegeven dat u uw wachtwoord bent vergeten. Met deze code kiest u een nieuw wachtwoord.",
            "You said that you have forgotten your password. With this code you choose a new one."),
    CODE("Uw code", "Your code"),
    CODE_NEXT("Hoe gaat het verder?", "What comes next?"),
    CODE_NEXT_ENTER(
            "Vul de code in op de pagina waar u hem hebt aangevraagd en kies daar een nieuw wachtwoord. De code is een uur geldig.",
            "Enter the code on the page where you asked for it, and choose a new password there. The code is valid for an hour."),
    CODE_NEXT_FACTOR(
            "Uw tweede factor blijft hetzelfde. U hebt hem ook na het wijzigen van het wachtwoord nodig.",
            "Your second factor stays the same. You still need it after the password has changed."),
    CODE_NEXT_AGAIN(
            "Is de pagina al gesloten of is de code verlopen? Vraag dan via de knop een nieuwe code aan: kies op de aanmeldpagina voor “Forgot your password?”.",
            "Did you close the page, or has the code expired? Then ask for a new one by the button: choose “Forgot your password?” on the sign-in page."),
    CODE_UNEXPECTED_IGNORE(
            "Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is. Geef de code aan niemand door.",
            "Then there is nothing to do: your password stays as it is. Do not pass the code on to anybody."),
    FACTOR_RESET_TITLE("Uw tweede factor is gewist", "Your second factor has been reset"),
    FACTOR_RESET(
            "De tweede factor waarmee u zich aanmeldt bij het klantportaal is gewist. U bent overal afgemeld en uw wachtwoord werkt niet meer. Met het tijdelijke wachtwoord hieronder meldt u zich opnieuw aan.",
            "The second factor you use to sign in to the customer portal has been reset. You have been signed out everywhere, and your password no longer works. With the temporary password below you sign in again."),
    FACTOR_RESET_BEFORE_THE_FIRST_SIGN_IN(
            "De tweede factor van uw account in het klantportaal is gewist. U had zich nog niet aangemeld, dus voor u verandert er weinig: alleen het tijdelijke wachtwoord uit uw uitnodiging werkt niet meer. Met het nieuwe wachtwoord hieronder meldt u zich voor het eerst aan.",
            "The second factor of your account in the customer portal has been reset. You had not signed in yet, so little changes for you: only the temporary password in your invitation no longer works. With the new one below you sign in for the first time."),
    FACTOR_RESET_BY("Gewist door", "Reset by"),
    FACTOR_RESET_AT("Gewist op", "Reset on"),
    FACTOR_RESET_UNEXPECTED_SIGN_IN(
            "Meld u dan toch meteen aan, kies een eigen wachtwoord en stel een nieuwe tweede factor in. Zo kan niemand anders dat doen.",
            "Then sign in right away all the same, choose a password of your own and set up a new second factor. So nobody else can."),
    FACTOR_RESET_UNEXPECTED_ASK(
            "Vraag een beheerder van uw organisatie wat er gebeurd is.",
            "Ask an administrator of your organization what happened."),
    INVITATION_UNEXPECTED_ASK(
            "Vraag het na bij een beheerder van uw organisatie voordat u zich aanmeldt.",
            "Check with an administrator of your organization before you sign in."),
    CHANGED_BY("Gewijzigd door", "Changed by"),
    CHANGED_AT("Gewijzigd op", "Changed on"),
    CHANGED_FROM("Vanaf netwerkadres", "From network address"),
    CONTACT("Contactpersoon", "Contact"),
    OLD_ADDRESS("Oud e-mailadres", "Old e-mail address"),
    NEW_ADDRESS("Nieuw e-mailadres", "New e-mail address"),
    TO_ADMINISTRATORS_ASK("Vraag het na bij degene die dit deed.", "Check with the person who did it."),
    TO_ADMINISTRATORS_CONTACT_US(
            "Vertrouwt u het niet, neem dan meteen contact met ons op.",
            "If you do not trust it, contact us right away."),
    TO_ADMINISTRATORS_TIME(
            "Een beheerder die door een andere beheerder is benoemd, kan de eerste 24 uur geen andere beheerders wijzigen of verwijderen. U hebt dus tijd om in te grijpen.",
            "An administrator who was appointed by another administrator cannot change or remove other administrators in the first 24 hours. So you have time to act."),
    COLLEAGUE_READDRESSED_TITLE("E-mailadres gewijzigd van %s", "E-mail address changed for %s"),
    COLLEAGUE_READDRESSED(
            "Een contactpersoon van uw organisatie heeft een ander e-mailadres gekregen.",
            "A contact of your organization has been given another e-mail address."),
    ADMINISTRATOR_APPOINTED_TITLE("%s is nu beheerder", "%s is now an administrator"),
    ADMINISTRATOR_APPOINTED(
            "Uw organisatie heeft er een beheerder bij.", "Your organization has one more administrator."),
    ADMINISTRATOR_DEMOTED_TITLE("%s is geen beheerder meer", "%s is no longer an administrator"),
    ADMINISTRATOR_DEMOTED(
            "Een beheerder van uw organisatie heeft deze rol niet meer.",
            "An administrator of your organization no longer has this role."),
    ADMINISTRATOR_REMOVED_TITLE("Beheerder %s is verwijderd", "Administrator %s has been removed"),
    ADMINISTRATOR_REMOVED(
            "Een beheerder van uw organisatie is verwijderd als contactpersoon.",
            "An administrator of your organization has been removed as a contact."),
    YOU_WERE_APPOINTED_TITLE("U bent nu beheerder", "You are now an administrator"),
    YOU_WERE_APPOINTED(
            "U bent in het klantportaal beheerder van uw organisatie geworden.",
            "You have become an administrator of your organization in the customer portal."),
    YOU_WERE_DEMOTED_TITLE("U bent geen beheerder meer", "You are no longer an administrator"),
    YOU_WERE_DEMOTED(
            "U bent in het klantportaal niet langer beheerder van uw organisatie.",
            "You are no longer an administrator of your organization in the customer portal."),
    YOU_WERE_REMOVED_TITLE("U bent verwijderd uit het klantportaal", "You have been removed from the customer portal"),
    YOU_WERE_REMOVED(
            "U bent niet langer contactpersoon en beheerder van uw organisatie in het klantportaal. U hebt er geen toegang meer.",
            "You are no longer a contact and administrator of your organization in the customer portal. You no longer have access."),
    TO_PERSON_ASK(
            "Vraag een andere beheerder van uw organisatie wat er gebeurd is, of neem meteen contact met ons op.",
            "Ask another administrator of your organization what happened, or contact us right away."),
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
            "Met uw vorige e-mailadres kunt u zich niet meer aanmelden. Uw aanmeldnaam blijft hetzelfde.",
            "You can no longer sign in with your former e-mail address. Your sign-in name stays the same."),
    ADDRESS_TAKEN_UP_NEXT_PASSWORD(
            "Ook uw wachtwoord en uw tweede factor blijven hetzelfde.",
            "Your password and your second factor stay the same as well."),
    REMOVAL_PLANNED_TITLE(
            "%s wordt uit het klantportaal verwijderd", "%s is going to be removed from the customer portal"),
    REMOVAL_PLANNED(
            "Uw softwareleverancier verwijdert uw organisatie uit het klantportaal, met alles wat er van u in staat: contactpersonen, licentie, omgevingen en incidenten.",
            "Your software vendor removes your organization from the customer portal, with everything of yours in it: contacts, license, environments and incidents."),
    REMOVAL_STARTS_AT("De verwijdering begint op", "The removal begins on"),
    REMOVAL_NEXT("Wat kunt u tot dan?", "What can you do until then?"),
    REMOVAL_NEXT_READ(
            "Alle contactpersonen kunnen zich aanmelden en alles lezen. Wijzigen kan niet meer.",
            "All contacts can sign in and read everything. Nothing can be changed any more."),
    REMOVAL_NEXT_EXPORT(
            "Beheerders kunnen de licentieanalyse nog laten mailen. Bewaar wat u nodig hebt: daarna is het weg.",
            "Administrators can still have the license analysis mailed. Keep what you need: afterwards it is gone."),
    REMOVAL_UNEXPECTED(
            "Neem dan meteen contact met ons op. Tot de verwijdering begint kunnen wij die intrekken.",
            "Contact us right away. Until the removal begins we can call it off."),
    REMOVAL_CALLED_OFF_TITLE("%s blijft in het klantportaal", "%s stays in the customer portal"),
    REMOVAL_CALLED_OFF(
            "Uw softwareleverancier heeft de verwijdering van uw organisatie ingetrokken. Er is niets verwijderd, en alle contactpersonen kunnen weer werken zoals voorheen.",
            "Your software vendor has called off the removal of your organization. Nothing was removed, and all contacts can work as before."),
    CHECK_TITLE("Kloppen de gegevens van %s nog?", "Are the details of %s still right?"),
    CHECK_ASKED(
            "Wilt u de contactpersonen en de gegevens van uw organisatie controleren? Dat vragen wij elk kwartaal aan alle beheerders.",
            "Would you check the contacts and the details of your organization? We ask this of all administrators every quarter."),
    CHECK_ADDRESS("Adres", "Address"),
    CHECK_INVOICE_CONTACT("Digitale facturen gaan naar", "Digital invoices go to"),
    CHECK_CONTACTS("Aantal contactpersonen", "Number of contacts"),
    CHECK_UNREACHABLE("E-mail aan deze contactpersonen komt niet aan", "Mail to these contacts does not arrive"),
    CHECK_MORE_UNREACHABLE("en nog %s", "and %s more"),
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
