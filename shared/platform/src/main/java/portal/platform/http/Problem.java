package portal.platform.http;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Language;
import portal.platform.text.Bilingual;
import portal.platform.text.Moments;

/**
 * A refusal as the API answers it. This class lists the problems of every path. The {@code ...Problems} of each area
 * list those of the area. So each refusal has its code, its status and its texts in one place.
 *
 * @param code stable, in kebab case
 * @param status of HTTP, 400-599
 * @param detail the explanation of this case, and what to do about it
 */
public record Problem(String code, int status, Bilingual title, Bilingual detail) {

    public static final Problem MALFORMED_JSON = new Problem(
            "malformed-json",
            400,
            new Bilingual("De aanvraag is geen geldige JSON.", "The request is not valid JSON."),
            new Bilingual(
                    "Controleer of de inhoud één JSON-object in UTF-8 is, zonder dubbele namen en met hoogstens 100 namen per object.",
                    "Check that the content is one JSON object in UTF-8, without duplicate names and with at most 100 names in each object."));

    public static final Problem UNREADABLE_REQUEST = new Problem(
            "unreadable-request",
            400,
            new Bilingual("De aanvraag kan niet worden gelezen.", "The request cannot be read."),
            new Bilingual(
                    "Controleer het pad, de parameters, de headers en de inhoud.",
                    "Check the path, the parameters, the headers and the content."));

    public static final Problem UNAUTHORIZED = new Problem(
            "unauthorized",
            401,
            new Bilingual("U bent niet aangemeld.", "You are not signed in."),
            new Bilingual(
                    "Meld u aan en stuur het token mee in de header Authorization.",
                    "Sign in and send the token in the Authorization header."));

    public static final Problem SESSION_ENDED = new Problem(
            "session-ended",
            401,
            new Bilingual("Uw sessie is beëindigd.", "Your session has ended."),
            new Bilingual("Meld u opnieuw aan.", "Sign in again."));

    public static final Problem RECENT_SECOND_FACTOR_REQUIRED = new Problem(
            "recent-second-factor-required",
            403,
            new Bilingual(
                    "Meld u eerst opnieuw aan met uw tweede factor.", "Sign in again with your second factor first."),
            new Bilingual(
                    "Dit kan alleen binnen 15 minuten nadat u zelf met een tweede factor bent aangemeld: een beheerder benoemen, wijzigen of verwijderen, een e-mailadres wijzigen en een tweede factor wissen.",
                    "This can be done only within 15 minutes after you signed in with a second factor yourself: appointing, demoting or removing an administrator, changing an e-mail address and resetting a second factor."));

    /** @param until when a new administrator can act on other administrators */
    public static Problem appointedRecently(Instant until) {
        return new Problem(
                "appointed-recently",
                403,
                new Bilingual(
                        "U bent nog maar kort beheerder.", "You have been an administrator for a short time only."),
                new Bilingual(
                        "In de eerste 24 uur kunt u geen andere beheerder wijzigen of verwijderen. Dit kan vanaf "
                                + Moments.inWords(until, Language.NL) + ". Een andere beheerder kan het nu al.",
                        "In the first 24 hours you cannot change or remove another administrator. You can from "
                                + Moments.inWords(until, Language.EN) + " on. Another administrator can do it now."));
    }

    public static final Problem NOT_FOUND = new Problem(
            "not-found",
            404,
            new Bilingual("Niet gevonden.", "Not found."),
            new Bilingual(
                    "Wat u zoekt bestaat niet, of hoort niet bij uw organisatie.",
                    "What you are looking for does not exist, or does not belong to your organization."));

    public static final Problem PRECONDITION_FAILED = new Problem(
            "precondition-failed",
            412,
            new Bilingual("De gegevens zijn intussen gewijzigd.", "The data was changed in the meantime."),
            new Bilingual(
                    "Haal de gegevens opnieuw op en probeer het dan nog eens.",
                    "Retrieve the data again and then retry."));

    public static final Problem TOO_LARGE = new Problem(
            "too-large",
            413,
            new Bilingual("De aanvraag is te groot.", "The request is too large."),
            new Bilingual("Stuur minder in één keer.", "Send less at a time."));

    public static final Problem UNSUPPORTED_MEDIA_TYPE = new Problem(
            "unsupported-media-type",
            415,
            new Bilingual("Dit soort inhoud wordt niet ondersteund.", "This kind of content is not supported."),
            new Bilingual(
                    "Stuur JSON, met de header Content-Type: application/json.",
                    "Send JSON, with the header Content-Type: application/json."));

    public static final Problem UNSUPPORTED_ENCODING = new Problem(
            "unsupported-media-type",
            415,
            new Bilingual("Gecodeerde inhoud wordt niet ondersteund.", "Encoded content is not supported."),
            new Bilingual(
                    "Stuur de JSON zoals die is, niet gecomprimeerd en zonder de header Content-Encoding.",
                    "Send the JSON as it is, not compressed and without the header Content-Encoding."));

    public static final Problem INVALID_REQUEST = new Problem(
            "invalid-request",
            422,
            new Bilingual("De aanvraag klopt niet.", "The request is not right."),
            new Bilingual(
                    "Bij errors staat welke velden niet kloppen, en waarom.",
                    "The member errors tells which fields are not right, and why."));

    public static final Problem IDEMPOTENCY_KEY_REUSED = new Problem(
            "idempotency-key-reused",
            422,
            new Bilingual(
                    "Deze Idempotency-Key is al voor een andere aanvraag gebruikt.",
                    "This Idempotency-Key was already used for another request."),
            new Bilingual(
                    "Gebruik voor elke nieuwe aanvraag een nieuwe sleutel.", "Use a new key for every new request."));

    public static final Problem INTERNAL_ERROR = new Problem(
            "internal-error",
            500,
            new Bilingual("Er ging iets mis.", "Something went wrong."),
            new Bilingual(
                    "Probeer het later nog eens. Vermeld bij een melding de waarde van instance.",
                    "Try again later. When you report it, mention the value of instance."));

    public static final Problem TRY_AGAIN = new Problem(
            "try-again",
            503,
            new Bilingual("Het is even te druk.", "It is too busy at the moment."),
            new Bilingual(
                    "Er is niets gewijzigd. Probeer het over een paar seconden nog eens.",
                    "Nothing was changed. Try again in a few seconds."));

    /** The store did not tell whether anything was changed. */
    public static final Problem OUTCOME_UNKNOWN = new Problem(
            "try-again",
            503,
            new Bilingual("Er kwam niet op tijd een antwoord.", "There was no answer in time."),
            new Bilingual(
                    "Het is niet zeker of er iets gewijzigd is: controleer dat eerst. Met dezelfde Idempotency-Key kunt u de aanvraag veilig herhalen.",
                    "It is not certain whether anything was changed: check that first. With the same Idempotency-Key it is safe to repeat the request."));

    /** The vendor called a path of contacts. */
    public static final Problem FOR_CONTACTS_ONLY = forbiddenPath(new Bilingual(
            "Dit pad is voor aangemelde contactpersonen, niet voor de leverancier.",
            "This path is for signed-in contacts, not for the vendor."));

    /** @param scopes of which the token has none, with commas between them */
    public static Problem scopeRequired(String scopes) {
        return forbiddenPath(new Bilingual(
                "Dit pad is voor de leverancier (scope: " + scopes + ").",
                "This path is for the vendor (scope: " + scopes + ")."));
    }

    private static Problem forbiddenPath(Bilingual detail) {
        return new Problem(
                "forbidden",
                403,
                new Bilingual("Dit pad is niet voor u bestemd.", "This path is not meant for you."),
                detail);
    }

    /** @param startsAt when the removal of the caller's organization begins */
    public static Problem organizationLeaving(Instant startsAt) {
        return new Problem(
                "organization-leaving",
                403,
                new Bilingual("Uw organisatie wordt verwijderd.", "Your organization is going to be removed."),
                new Bilingual(
                        "De verwijdering begint op " + Moments.inWords(startsAt, Language.NL)
                                + ". Tot dan kunt u nog lezen en de licentieanalyse opvragen. Klopt dit niet, neem dan contact met ons op.",
                        "The removal begins on " + Moments.inWords(startsAt, Language.EN)
                                + ". Until then you can still read, and ask for the license analysis. If this is not right, contact us."));
    }

    /** @param roles the roles, each of which is enough, as people read them */
    public static Problem roleRequired(Bilingual roles) {
        return new Problem(
                "forbidden",
                403,
                new Bilingual("U hebt hier geen rechten voor.", "You are not authorized for this."),
                new Bilingual(
                        "Hiervoor is de rol " + roles.dutch()
                                + " nodig. Een beheerder van uw organisatie kan die toekennen.",
                        "This needs the role " + roles.english()
                                + ". An administrator of your organization can grant it."));
    }

    public static final Problem INCIDENT_ROLE_REQUIRED = new Problem(
            "incident-role-required",
            403,
            new Bilingual(
                    "Voor het insturen van incidenten is de rol Incidentenbeheer nodig.",
                    "Submitting incidents needs the role Incident manager (Incidentenbeheer)."),
            new Bilingual(
                    "Sinds 1 januari 2024 kan alleen een contactpersoon met de rol Incidentenbeheer incidenten insturen. Zie de pagina 'Autorisatie op incidenten insturen'.",
                    "Since January 1, 2024 only a contact with the role Incident manager (Incidentenbeheer) can submit incidents. See the page 'Autorisatie op incidenten insturen'."));

    /** The problems without values. */
    public static List<Problem> standard() {
        return List.of(
                MALFORMED_JSON,
                UNREADABLE_REQUEST,
                UNAUTHORIZED,
                SESSION_ENDED,
                RECENT_SECOND_FACTOR_REQUIRED,
                NOT_FOUND,
                PRECONDITION_FAILED,
                TOO_LARGE,
                UNSUPPORTED_MEDIA_TYPE,
                UNSUPPORTED_ENCODING,
                INVALID_REQUEST,
                IDEMPOTENCY_KEY_REUSED,
                INTERNAL_ERROR,
                TRY_AGAIN,
                OUTCOME_UNKNOWN,
                FOR_CONTACTS_ONLY,
                INCIDENT_ROLE_REQUIRED);
    }
}
