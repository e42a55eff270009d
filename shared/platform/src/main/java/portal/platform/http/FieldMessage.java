package portal.platform.http;

import java.util.Locale;
import portal.platform.text.Text;

/** What can be wrong with one field of a request. */
public enum FieldMessage implements Text {
    REQUIRED("Dit veld is verplicht.", "This field is required."),
    MISSING_PARAMETER("Deze parameter is verplicht.", "This parameter is required."),
    UNKNOWN_FIELD("Dit veld bestaat niet.", "There is no such field."),
    NOT_A_TEXT("Dit moet tekst zijn.", "This must be a text."),
    NOT_A_NUMBER("Dit moet een geheel getal zijn.", "This must be a whole number."),
    NOT_A_FLAG("Dit moet true of false zijn.", "This must be true or false."),
    NOT_A_DATE("Dit moet een datum zijn, zoals 2026-03-29.", "This must be a date, such as 2026-03-29."),
    ENDS_BEFORE_IT_BEGINS(
            "De periode eindigt (to) voordat zij begint (from).", "The period ends (to) before it begins (from)."),
    NOT_A_MOMENT(
            "Dit moet een tijdstip zijn, zoals 2026-03-29T08:30:00Z, of een datum, zoals 2026-03-29.",
            "This must be a moment, such as 2026-03-29T08:30:00Z, or a date, such as 2026-03-29."),
    NOT_A_LIST("Dit moet een lijst zijn.", "This must be a list."),
    NOT_AN_OBJECT("Dit moet een object zijn.", "This must be an object."),
    LENGTH("Dit moet %s tot en met %s tekens lang zijn.", "This must be %s to %s characters long."),
    RANGE("Dit moet een getal van %s tot en met %s zijn.", "This must be a number from %s to %s."),
    COUNT("Dit moeten er %s tot en met %s zijn.", "There must be %s to %s of these."),
    NOT_ALLOWED("Dit moet een van deze waarden zijn: %s.", "This must be one of these values: %s."),
    DUPLICATE("Dit komt meer dan eens voor.", "This occurs more than once."),
    CONTROL_CHARACTER(
            "Stuurtekens, zoals een regeleinde, kunnen hier niet.",
            "Control characters, such as a line break, are not possible here."),
    INVALID_EMAIL("Dit is geen e-mailadres.", "This is not an e-mail address."),
    INVALID_ID(
            "Een id bestaat uit 1 tot en met 64 letters, cijfers en koppeltekens.",
            "An id consists of 1 to 64 letters, digits and hyphens."),
    INVALID_CODE(
            "Een code bestaat uit 1 tot en met 100 tekens, zonder stuurtekens.",
            "A code consists of 1 to 100 characters, without control characters."),
    INVALID_PARTICIPANT(
            "Een deelnemersnummer bestaat uit vijf cijfers.", "A participant number consists of five digits."),
    INVALID_FILE_NAME(
            "Een bestandsnaam bestaat uit 1 tot en met 200 tekens op één regel en eindigt op een extensie, zonder /, \\, stuurtekens en tekens die de schrijfrichting veranderen.",
            "A file name consists of 1 to 200 characters on one line and ends in an extension, without /, \\, control characters and those that change the direction of writing."),
    WRONG_EXTENSION(
            "De naam van een bestand van dit type eindigt op: %s.", "The name of a file of this type ends in: %s."),
    INVALID_CURSOR("Neem de cursor over uit het vorige antwoord.", "Take the cursor from the answer before this one."),
    UNKNOWN_CONTACT("Dit is geen contactpersoon van uw organisatie.", "This is not a contact of your organization."),
    INVALID_COUNTRY(
            "Een land bestaat uit twee hoofdletters, zoals NL.",
            "A country consists of two capital letters, such as NL."),
    NOT_PER_TYPE(
            "Dit telt over de hele licentie, niet per type omgeving.",
            "This is counted over the whole license, not per environment type.");

    private final String dutch;
    private final String english;

    FieldMessage(String dutch, String english) {
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

    /** Stable, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
