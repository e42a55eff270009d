package portal.platform.http;

import portal.domain.access.Language;
import portal.platform.text.Text;

/** What the API says when it refuses: a title for every kind of problem, and the detail where it is always the same. */
public enum ProblemMessage implements Text {
    MALFORMED_JSON(
            "De aanvraag is geen geldige JSON.",
            "The request is not valid JSON.",
            "Controleer of de inhoud één JSON-object in UTF-8 is, zonder dubbele namen.",
            "Check that the content is one JSON object in UTF-8, without duplicate names."),
    BAD_REQUEST(
            "De aanvraag is niet te lezen.",
            "The request cannot be read.",
            "Controleer de aanvraag: het is geen geldige HTTP.",
            "Check the request: it is not valid HTTP."),
    UNAUTHORIZED(
            "U bent niet aangemeld.",
            "You are not signed in.",
            "Meld u aan en stuur het token mee in de header Authorization.",
            "Sign in and send the token in the Authorization header."),
    SESSION_ENDED("Uw sessie is beëindigd.", "Your session has ended.", "Meld u opnieuw aan.", "Sign in again."),
    FORBIDDEN(
            "U hebt hier geen rechten voor.",
            "You are not authorized for this.",
            "Hiervoor is de rol %s nodig. Een beheerder van uw organisatie kan die toekennen.",
            "This needs the role %s. An administrator of your organization can grant it."),
    INCIDENT_ROLE_REQUIRED(
            "Voor het insturen van incidenten is de rol Incidentenbeheer nodig.",
            "Submitting incidents needs the role Incident manager (Incidentenbeheer).",
            "Sinds 1 januari 2024 kan alleen een contactpersoon met de rol Incidentenbeheer incidenten insturen. Zie de pagina 'Autorisatie op incidenten insturen'.",
            "Since January 1, 2024 only a contact with the role Incident manager (Incidentenbeheer) can submit incidents. See the page 'Autorisatie op incidenten insturen'."),
    OWN_SECOND_FACTOR(
            "U kunt uw eigen tweede factor niet wissen.",
            "You cannot reset your own second factor.",
            "Vraag een andere beheerder van uw organisatie om dit te doen.",
            "Ask another administrator of your organization to do it."),
    RECENT_SECOND_FACTOR_REQUIRED(
            "Meld u eerst opnieuw aan met uw tweede factor.",
            "Sign in again with your second factor first.",
            "Een tweede factor wissen kan alleen binnen 15 minuten nadat u zelf met een tweede factor bent aangemeld.",
            "A second factor can be reset only within 15 minutes after you signed in with a second factor yourself."),
    NOT_FOUND(
            "Niet gevonden.",
            "Not found.",
            "Wat u zoekt bestaat niet, of hoort niet bij uw organisatie.",
            "What you are looking for does not exist, or does not belong to your organization."),
    MAXIMUM_REACHED(
            "Het maximumaantal is bereikt.",
            "The maximum has been reached.",
            "Maximumaantal %1$s: %3$d. In gebruik%2$s: %4$d. Blokkeer of verwijder in ALLE omgevingen wie of wat niet meer nodig is, of verhoog het maximum.",
            "Maximum number of %1$s: %3$d. In use%2$s: %4$d. In ALL environments, block or remove who or what is no longer needed, or raise the maximum."),
    ENVIRONMENT_LIMIT(
            "Het maximumaantal omgevingen is bereikt.",
            "The maximum number of environments has been reached.",
            "Maximumaantal omgevingen: %3$d. In gebruik: %4$d. Verhoog eerst het maximum.",
            "Maximum number of environments: %3$d. In use: %4$d. Raise the maximum first."),
    INCIDENT_CLOSED(
            "Het incident is gesloten.",
            "The incident is closed.",
            "Heropen het incident eerst; daarna kunt u er weer bij schrijven en bestanden aan toevoegen.",
            "Reopen the incident first; then you can write about it and attach files again."),
    DEVIATION(
            "De aantallen in het klantportaal wijken af van de aantallen waar u volgens uw licentie recht op hebt.",
            "The numbers in the customer portal differ from the numbers that your license entitles you to.",
            "Voor %s staat in het klantportaal %d, en volgens de licentie hebt u recht op %d. Er is niets gewijzigd.",
            "For %s the customer portal has %d, and your license entitles you to %d. Nothing was changed."),
    EDITION_LIMIT(
            "Uw uitvoering staat dit aantal niet toe.",
            "Your edition does not allow this number.",
            "Met Small Business zijn %2$s mogelijk tot een maximum van %1$d.",
            "Small Business allows %2$s up to a maximum of %1$d."),
    ATTACHMENT_LIMIT(
            "Er kunnen geen bijlagen meer bij.",
            "No more attachments fit.",
            "Bij een incident kunnen hoogstens 10 bijlagen. Een bijlage die is aangekondigd maar nog niet is geüpload, telt 15 minuten mee.",
            "An incident has at most 10 attachments. One that was announced and not uploaded yet counts for 15 minutes."),
    PRECONDITION_FAILED(
            "De gegevens zijn intussen gewijzigd.",
            "The data was changed in the meantime.",
            "Haal de gegevens opnieuw op en probeer het dan nog eens.",
            "Retrieve the data again and then retry."),
    TOO_LARGE(
            "De aanvraag is te groot.",
            "The request is too large.",
            "Stuur minder in één keer.",
            "Send less at a time."),
    UNSUPPORTED_MEDIA_TYPE(
            "Dit soort inhoud wordt niet ondersteund.",
            "This kind of content is not supported.",
            "Stuur JSON, met de header Content-Type: application/json.",
            "Send JSON, with the header Content-Type: application/json."),
    INVALID_REQUEST(
            "De aanvraag klopt niet.",
            "The request is not right.",
            "Bij errors staat welke velden niet kloppen, en waarom.",
            "The member errors tells which fields are not right, and why."),
    IDEMPOTENCY_KEY_REUSED(
            "Deze Idempotency-Key is al voor een andere aanvraag gebruikt.",
            "This Idempotency-Key was already used for another request.",
            "Gebruik voor elke nieuwe aanvraag een nieuwe sleutel.",
            "Use a new key for every new request."),
    INVALID_QUANTITY(
            "Het gewenste aantal is geen geldig aantal.",
            "The requested number is not a valid quantity.",
            "Een aantal is een geheel getal van 0 tot en met 2.147.483.647.",
            "A quantity is a whole number from 0 to 2,147,483,647."),
    BELOW_USAGE(
            "Het gewenste aantal komt onder het werkelijke aantal in gebruik. Zie het artikel %s.",
            "The requested number is lower than the actual number in use. See the article %s.",
            "Gewenst aantal %1$s: %2$d. In gebruik%4$s: %3$d. Nog vrij te maken: %5$d.",
            "Requested number of %1$s: %2$d. In use%4$s: %3$d. Still to be freed: %5$d."),
    NOT_YOUR_ADDRESS(
            "Dit is niet uw eigen e-mailadres.",
            "This is not your own e-mail address.",
            "De analyse gaat alleen naar het e-mailadres waarmee u zelf geregistreerd bent.",
            "The analysis goes only to the e-mail address that you are registered with yourself."),
    INTERNAL_ERROR(
            "Er ging iets mis.",
            "Something went wrong.",
            "Probeer het later nog eens. Vermeld bij een melding de waarde van instance.",
            "Try again later. When you report it, mention the value of instance."),
    TRY_AGAIN(
            "Het is even te druk.",
            "It is too busy at the moment.",
            "Er is niets gewijzigd. Probeer het over een paar seconden nog eens.",
            "Nothing was changed. Try again in a few seconds."),
    UNAVAILABLE(
            "Er kwam niet op tijd een antwoord.",
            "There was no answer in time.",
            "Het is niet zeker of er iets gewijzigd is: controleer dat eerst. Met dezelfde Idempotency-Key kunt u de aanvraag veilig herhalen.",
            "It is not certain whether anything was changed: check that first. With the same Idempotency-Key it is safe to repeat the request."),
    ENVIRONMENT_BEING_REMOVED(
            "De omgeving wordt verwijderd.",
            "The environment is being removed.",
            "Er kan niets meer in worden geregistreerd. Registreer de omgeving zo nodig opnieuw als de verwijdering klaar is.",
            "Nothing can be registered in it any more. If need be, register the environment anew once the removal is done."),
    SUPERSEDED(
            "Een nieuwere opgave heeft deze vervangen.",
            "A newer report has replaced this one.",
            "Voor dezelfde omgeving kwam intussen een nieuwe momentopname of een verwijdering binnen; die geldt.",
            "A new snapshot or a removal of the same environment came in meanwhile; that one stands."),
    PARTICIPANT_IN_USE(
            "Het deelnemersnummer kan niet meer worden gewijzigd.",
            "The participant number can no longer be changed.",
            "Er zijn omgevingen geregistreerd onder het huidige nummer.",
            "There are environments registered under the current number."),
    EMAIL_IN_USE(
            "Dit e-mailadres is al in gebruik.",
            "This e-mail address is already in use.",
            "Een andere contactpersoon van uw organisatie heeft dit adres. Kies een ander adres, of wijzig eerst dat van de ander.",
            "Another contact of your organization has this address. Choose another one, or change that of the other contact first."),
    LAST_ADMINISTRATOR(
            "Er moet een beheerder overblijven.",
            "There must be an administrator left.",
            "Dit is de laatste beheerder van uw organisatie. Wijs eerst de opvolger aan: geef een andere contactpersoon de rol Beheerder.",
            "This is the last administrator of your organization. Appoint the successor first: give another contact the role Administrator (Beheerder)."),
    INCIDENT_MANAGER_LIMIT(
            "Het maximumaantal contactpersonen met de rol Incidentenbeheer is bereikt.",
            "The maximum number of contacts with the role Incident manager (Incidentenbeheer) has been reached.",
            "Maximumaantal: %d. Nu: %d. Neem de rol eerst bij iemand anders weg, of vraag ons om een hoger maximum.",
            "Maximum: %d. Now: %d. Take the role away from somebody else first, or ask us for a higher maximum."),
    INVOICE_CONTACT(
            "Deze contactpersoon ontvangt de digitale facturen.",
            "This contact gets the digital invoices.",
            "Wijs eerst een andere contactpersoon aan voor de facturen, bij de gegevens van uw organisatie.",
            "First name another contact for the invoices, in the data of your organization."),
    ORGANIZATION_BEING_REMOVED(
            "De organisatie wordt verwijderd.",
            "The organization is being removed.",
            "Er is nog iets over van de organisatie die dit id had. Probeer het opnieuw als de verwijdering klaar is.",
            "Something is left of the organization that had this id. Try again when the removal is done."),
    AUDIENCE(
            "Dit pad is niet voor u bestemd.",
            "This path is not meant for you.",
            "Klantpaden zijn voor aangemelde contactpersonen, back-officepaden voor systemen met de scope portal/back-office.",
            "Customer paths are for signed-in contacts, back-office paths for systems with the scope portal/back-office.");

    private final String dutch;
    private final String english;
    private final String dutchDetail;
    private final String englishDetail;

    ProblemMessage(String dutch, String english, String dutchDetail, String englishDetail) {
        this.dutch = dutch;
        this.english = english;
        this.dutchDetail = dutchDetail;
        this.englishDetail = englishDetail;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }

    /** What it comes down to in this case, and what to do about it. */
    public String detail(Language language, Object... values) {
        var text =
                switch (language) {
                    case NL -> dutchDetail;
                    case EN -> englishDetail;
                };
        return text.formatted(values);
    }
}
