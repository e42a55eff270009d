package portal.platform.http;

import java.util.List;
import portal.platform.text.Bilingual;
import portal.platform.text.Numbers;

/**
 * An error of one field of a request. Each message has its code and its texts in one place.
 *
 * @param code stable, in kebab case
 * @param detail what is wrong, with the limits of the field
 */
public record FieldMessage(String code, Bilingual detail) {

    public static final FieldMessage REQUIRED = of("required", "Dit veld is verplicht.", "This field is required.");

    public static final FieldMessage MISSING_PARAMETER =
            of("missing-parameter", "Deze parameter is verplicht.", "This parameter is required.");

    public static final FieldMessage UNKNOWN_FIELD =
            of("unknown-field", "Dit veld bestaat niet.", "There is no such field.");

    public static final FieldMessage UNKNOWN_PARAMETER = of(
            "unknown-parameter",
            "Deze parameter bestaat hier niet, of is meer dan eens gegeven. Hoofdletters en kleine letters verschillen.",
            "There is no such parameter here, or it was given more than once. Upper and lower case differ.");

    public static final FieldMessage NOT_A_TEXT = of("not-a-text", "Dit moet tekst zijn.", "This must be a text.");

    public static final FieldMessage NOT_A_NUMBER =
            of("not-a-number", "Dit moet een geheel getal zijn.", "This must be a whole number.");

    public static final FieldMessage NOT_A_FLAG =
            of("not-a-flag", "Dit moet true of false zijn.", "This must be true or false.");

    public static final FieldMessage NOT_A_DATE =
            of("not-a-date", "Dit moet een datum zijn, zoals 2026-03-29.", "This must be a date, such as 2026-03-29.");

    public static final FieldMessage ENDS_BEFORE_IT_BEGINS = of(
            "ends-before-it-begins",
            "De periode eindigt (to) voordat zij begint (from).",
            "The period ends (to) before it begins (from).");

    public static final FieldMessage NOT_A_MOMENT = of(
            "not-a-moment",
            "Dit moet een tijdstip zijn, zoals 2026-03-29T08:30:00Z, of een datum, zoals 2026-03-29.",
            "This must be a moment, such as 2026-03-29T08:30:00Z, or a date, such as 2026-03-29.");

    public static final FieldMessage NOT_A_TIMESTAMP = of(
            "not-a-timestamp",
            "Dit moet een tijdstip met tijdzone zijn, zoals 2026-03-29T08:30:00Z of 2026-03-29T10:30:00+02:00.",
            "This must be a moment with an offset, such as 2026-03-29T08:30:00Z or 2026-03-29T10:30:00+02:00.");

    public static final FieldMessage NOT_A_LIST = of("not-a-list", "Dit moet een lijst zijn.", "This must be a list.");

    public static final FieldMessage NOT_AN_OBJECT =
            of("not-an-object", "Dit moet een object zijn.", "This must be an object.");

    public static final FieldMessage DUPLICATE =
            of("duplicate", "Dit komt meer dan eens voor.", "This occurs more than once.");

    public static final FieldMessage CONTROL_CHARACTER = of(
            "control-character",
            "Stuurtekens, zoals een regeleinde, kunnen hier niet.",
            "Control characters, such as a line break, are not possible here.");

    public static final FieldMessage INVALID_EMAIL =
            of("invalid-email", "Dit is geen e-mailadres.", "This is not an e-mail address.");

    public static final FieldMessage FOREIGN_LOCAL_PART = of(
            "foreign-local-part",
            "Vóór de @ kunnen alleen letters zonder accent, cijfers en de gebruikelijke leestekens staan: e-mail aan"
                    + " een adres met andere tekens kunnen wij niet versturen.",
            "Only letters without accents, digits and the usual signs are possible before the @: we cannot send e-mail"
                    + " to an address with other characters.");

    public static final FieldMessage NOT_A_WEB_ADDRESS = of(
            "not-a-web-address",
            "Dit moet een webadres zijn dat met https:// begint.",
            "This must be a web address that begins with https://.");

    public static final FieldMessage INVALID_NAME = of(
            "invalid-name",
            "Een naam bevat geen webadres (:// of www.) en geen tekst die een mailprogramma decodeert (=?...?=).",
            "A name contains no web address (:// or www.) and no text that a mail program decodes (=?...?=).");

    public static final FieldMessage INVALID_ID = of(
            "invalid-id",
            "Een id bestaat uit 1 tot en met 64 letters, cijfers en koppeltekens.",
            "An id consists of 1 to 64 letters, digits and hyphens.");

    public static final FieldMessage INVALID_CODE = of(
            "invalid-code",
            "Een code bestaat uit 1 tot en met 100 tekens, zonder stuurtekens.",
            "A code consists of 1 to 100 characters, without control characters.");

    public static final FieldMessage INVALID_PARTICIPANT = of(
            "invalid-participant",
            "Een deelnemersnummer bestaat uit vijf cijfers.",
            "A participant number consists of five digits.");

    public static final FieldMessage INVALID_FILE_NAME = of(
            "invalid-file-name",
            "Een bestandsnaam bestaat uit 1 tot en met 200 tekens op één regel en eindigt op een extensie, zonder \\ / : * ? < > |, aanhalingstekens en onzichtbare tekens, en zonder streepje aan het begin. Namen van apparaten, zoals con.txt, kunnen niet.",
            "A file name consists of 1 to 200 characters on one line and ends in an extension, without \\ / : * ? < > |, quotation marks and invisible characters, and without a hyphen at the beginning. Names of devices, such as con.txt, are not possible.");

    public static final FieldMessage NO_PRECONDITION = of(
            "no-precondition",
            "Op dit pad kan deze voorwaarde niet worden gesteld.",
            "This path does not support this precondition.");

    public static final FieldMessage INVALID_CURSOR = of(
            "invalid-cursor",
            "Neem de cursor over uit het vorige antwoord.",
            "Take the cursor from the answer before this one.");

    public static final FieldMessage UNKNOWN_CONTACT = of(
            "unknown-contact",
            "Dit is geen contactpersoon van uw organisatie.",
            "This is not a contact of your organization.");

    public static final FieldMessage INVALID_COUNTRY = of(
            "invalid-country",
            "Een land bestaat uit twee hoofdletters, zoals NL.",
            "A country consists of two capital letters, such as NL.");

    public static final FieldMessage NOT_PER_TYPE = of(
            "not-per-type",
            "Dit telt over de hele licentie, niet per type omgeving.",
            "This is counted over the whole license, not per environment type.");

    public static FieldMessage length(int shortest, int longest) {
        return ofLimits(
                "length",
                "Dit moet %s tot en met %s tekens lang zijn.",
                "This must be %s to %s characters long.",
                shortest,
                longest);
    }

    public static FieldMessage range(int least, int most) {
        return ofLimits(
                "range",
                "Dit moet een getal van %s tot en met %s zijn.",
                "This must be a number from %s to %s.",
                least,
                most);
    }

    public static FieldMessage count(int fewest, int most) {
        return ofLimits(
                "count", "Dit moeten er %s tot en met %s zijn.", "There must be %s to %s of these.", fewest, most);
    }

    public static FieldMessage notAllowed(String values) {
        return of(
                "not-allowed",
                "Dit moet een van deze waarden zijn: " + values + ".",
                "This must be one of these values: " + values + ".");
    }

    public static FieldMessage wrongExtension(String extensions) {
        return of(
                "wrong-extension",
                "De naam van een bestand van dit type eindigt op: " + extensions + ".",
                "The name of a file of this type ends in: " + extensions + ".");
    }

    /** Every message once, in the order of the contract, with example limits. */
    public static List<FieldMessage> all() {
        return List.of(
                REQUIRED,
                MISSING_PARAMETER,
                UNKNOWN_FIELD,
                UNKNOWN_PARAMETER,
                NOT_A_TEXT,
                NOT_A_NUMBER,
                NOT_A_FLAG,
                NOT_A_DATE,
                ENDS_BEFORE_IT_BEGINS,
                NOT_A_MOMENT,
                NOT_A_TIMESTAMP,
                NOT_A_LIST,
                NOT_AN_OBJECT,
                length(1, 2),
                range(1, 2),
                count(1, 2),
                notAllowed("A, B"),
                DUPLICATE,
                CONTROL_CHARACTER,
                INVALID_EMAIL,
                FOREIGN_LOCAL_PART,
                INVALID_NAME,
                NOT_A_WEB_ADDRESS,
                INVALID_ID,
                INVALID_CODE,
                INVALID_PARTICIPANT,
                INVALID_FILE_NAME,
                wrongExtension("txt, log"),
                NO_PRECONDITION,
                INVALID_CURSOR,
                UNKNOWN_CONTACT,
                INVALID_COUNTRY,
                NOT_PER_TYPE);
    }

    private static FieldMessage ofLimits(String code, String dutch, String english, int least, int most) {
        var lower = Numbers.of(least);
        var upper = Numbers.of(most);
        return of(
                code,
                dutch.formatted(lower.dutch(), upper.dutch()),
                english.formatted(lower.english(), upper.english()));
    }

    private static FieldMessage of(String code, String dutch, String english) {
        return new FieldMessage(code, new Bilingual(dutch, english));
    }
}
