package portal.adapters.text;

import portal.platform.text.Text;

/** The texts of the workbook of a license analysis: names of sheets and columns, and why something counts. */
public enum WorkbookMessage implements Text {
    FILE_NAME("licentieanalyse-%s", "license-analysis-%s"),
    TITLE("Licentieanalyse", "License analysis"),

    SHEET_SUMMARY("Samenvatting", "Summary"),
    SHEET_ADVICE("Advies", "Advice"),
    SHEET_USERS("Gebruikers", "Users"),
    SHEET_EMPLOYEES("Medewerkers", "Employees"),
    SHEET_DECLARATIONS("Aangiften", "Declarations"),
    SHEET_CLIENTS("Cliënten", "Clients"),
    SHEET_ENVIRONMENTS("Omgevingen", "Environments"),
    SHEET_DAYS("Gebruik per dag", "Usage by day"),
    PAGE("Pagina %s van %s", "Page %s of %s"),

    ORGANIZATION("Organisatie", "Organization"),
    EDITION("Uitvoering", "Edition"),
    EDITION_SMALL_BUSINESS("Small Business", "Small Business"),
    EDITION_STANDARD("Standaard", "Standard"),
    EDITION_ENTERPRISE("Enterprise", "Enterprise"),
    FLEX("Flex", "Flex"),
    FLEX_ACTIVE("Actief", "Active"),
    FLEX_NOT_ACTIVE("Niet actief", "Not active"),
    COUNTED_AT("Geteld op", "Counted on"),

    SNAPSHOTS_RUNNING(
            "Let op: tijdens het tellen werd een momentopname van deze omgevingen verwerkt. De aantallen kunnen daardoor onvolledig zijn: %s",
            "Please note: while this was counted, a snapshot of these environments was being taken in. The numbers may therefore be incomplete: %s"),

    METRIC("Onderdeel", "Metric"),
    MAXIMUM("Maximum", "Maximum"),
    GRANTED("Toegekend", "Granted"),
    USED("In gebruik: %s", "In use: %s"),
    WHOLE_LICENSE("hele licentie", "whole license"),
    AVAILABLE("Beschikbaar", "Available"),
    SHARE("Deel van het maximum", "Share of the maximum"),

    METRIC_ENVIRONMENTS("Omgevingen", "Environments"),
    METRIC_EMPLOYEES("Medewerkers", "Employees"),
    METRIC_DECLARATIONS("Aangiften", "Declarations"),
    METRIC_PROFIT_USERS("Profit-gebruikers", "Profit users"),
    METRIC_INSITE_USERS("InSite-gebruikers", "InSite users"),
    METRIC_OUTSITE_USERS("OutSite-gebruikers", "OutSite users"),
    METRIC_CLIENTS("Cliënten", "Clients"),

    TYPE_PRODUCTION("Productie", "Production"),
    TYPE_TEST("Test", "Test"),
    TYPE_ACCEPTANCE("Accept", "Acceptance"),
    TYPE_DEMO("Demo", "Demo"),

    HOW_TO_READ("Zo leest u dit overzicht", "How to read this"),
    NOTE_GRANTED(
            "Toegekend is het aantal in het register van de leverancier. Verschilt het van het maximum, dan neemt het klantportaal het de komende nacht over.",
            "Granted is the number in the vendor's register. When it differs from the maximum, the portal takes it over the coming night."),
    NOTE_WHOLE_LICENSE(
            "Omgevingen, medewerkers en aangiften tellen over de hele licentie: alle omgevingen samen delen één maximum.",
            "Environments, employees and declarations count over the whole license: all environments share one maximum."),
    NOTE_PER_TYPE(
            "Gebruikers en cliënten tellen per type omgeving: het maximum geldt voor elk type apart. Beschikbaar is wat er over is bij het type met de meeste in gebruik; de typen worden nooit bij elkaar opgeteld.",
            "Users and clients count per environment type: the maximum applies to each type separately. Available is what is left in the type with the most in use; the types are never added up."),
    NOTE_SHARE(
            "De balk toont welk deel van het maximum in gebruik is, bij het type met de meeste in gebruik. Meer dan 90 procent is oranje, 100 procent of meer is rood. Een negatief aantal beschikbaar (rood) betekent dat er meer in gebruik is dan het maximum.",
            "The bar shows how much of the maximum is in use, in the type with the most in use. More than 90 percent is orange, 100 percent or more is red. A negative number available (red) means that more is in use than the maximum."),
    NOTE_ONCE(
            "Een gebruiker telt per type omgeving één keer, zolang die in minstens één omgeving van dat type niet geblokkeerd is. Een gebruiker met meer dan één soort telt bij elk van die soorten.",
            "A user counts once per environment type, as long as the user is not blocked in at least one environment of that type. A user of more than one kind counts for each of those kinds."),
    NOTE_FREE(
            "Een plaats komt vrij als u de gebruiker blokkeert of verwijdert in ALLE omgevingen van het type.",
            "A seat is freed when you block or remove the user in ALL environments of the type."),
    NOTE_FLEX(
            "Een medewerker telt als die in minstens één omgeving in dienst is. Uitzendkrachten tellen niet mee als Flex actief is; kandidaten tellen altijd mee.",
            "An employee counts when in service in at least one environment. Temporary workers do not count when Flex is active; candidates always count."),
    NOTE_SUMS(
            "Elke regel op het blad %s is een gebruiker in één omgeving. Filter op een type omgeving en tel de kolommen met 0 en 1 op: dat zijn de aantallen hierboven. Wie in meer omgevingen van een type actief is, heeft de 1 in de eerste daarvan. Zo werken ook de andere bladen.",
            "Each row of the sheet %s is a user in one environment. Filter by an environment type and add up the columns of 0 and 1: those are the numbers above. Whoever is active in several environments of a type has the 1 in the first of them. The other sheets work in the same way."),

    CHART("In gebruik, als deel van het maximum", "In use, as a share of the maximum"),
    DATE("Datum", "Date"),
    IN_USE("In gebruik", "In use"),
    STEP("Stap", "Step"),
    TO_DO("Wat te doen", "What to do"),
    TO_BLOCK("Blokkeren", "Block"),
    TO_REMOVE("Verwijderen", "Remove"),
    WHO("Wie of wat", "Who or what"),
    WHERE("In deze omgevingen", "In these environments"),
    LAST_ACTIVE("Laatst actief (Nederlandse tijd)", "Last active (Dutch time)"),
    YES("ja", "yes"),
    NO("nee", "no"),
    DECLARATION("Aangifte", "Declaration"),
    CLIENT("Cliënt", "Client"),
    KIND("Soort", "Kind"),
    KINDS("Soorten", "Kinds"),
    IS_BLOCKED("Geblokkeerd", "Blocked"),
    IS_CO_WORKING("Meewerkgebruiker", "Co-working user"),
    IS_IN_SERVICE("In dienst", "In service"),

    CODE("Gebruikerscode", "User code"),
    NAME("Naam", "Name"),
    EMAIL("E-mailadres", "E-mail"),
    TYPE("Type omgeving", "Environment type"),
    COUNTS_AS("Telt als %s", "Counts as %s"),
    COUNTS("Telt mee", "Counts"),
    WHY("Waarom", "Why"),
    GUID("GUID", "GUID"),
    ENVIRONMENT("Omgeving", "Environment"),
    USERS("Gebruikers, ook geblokkeerd", "Users, blocked or not"),
    EMPLOYEES("Medewerkers, ook uit dienst", "Employees, in service or not"),
    DECLARATIONS("Aangiften", "Declarations"),
    CLIENTS("Cliënten", "Clients"),
    REPORTED_AT("Doorgegeven op (Nederlandse tijd)", "Reported on (Dutch time)"),
    REPORT("Momentopname", "Snapshot"),
    REPORT_COMPLETE("Verwerkt", "Taken in"),
    REPORT_RUNNING("Wordt verwerkt: aantallen onvolledig", "Being taken in: numbers incomplete"),

    KIND_PROFIT("Profit", "Profit"),
    KIND_INSITE("InSite", "InSite"),
    KIND_OUTSITE("OutSite", "OutSite"),
    NO_KIND("geen soort", "no kind"),
    KIND_STAFF("personeelslid", "staff"),
    KIND_TEMPORARY("uitzendkracht", "temporary worker"),
    KIND_CANDIDATE("kandidaat", "candidate"),

    WHY_COUNTS("Telt hier", "Counts here"),
    WHY_COUNTED_ALREADY("Telt al in %s", "Counts in %s already"),
    WHY_BLOCKED("Hier geblokkeerd", "Blocked here"),
    WHY_COUNTS_ELSEWHERE(
            "Meewerkgebruiker: telt in de licentie van de andere deelnemer",
            "Co-working user: counts in the other participant's license"),
    WHY_NO_KIND("Geen soort gebruiker die meetelt", "Not a kind of user that counts"),
    WHY_OUT_OF_SERVICE("Hier uit dienst", "Out of service here"),
    WHY_EXEMPT_BY_FLEX(
            "Uitzendkracht: telt niet mee omdat Flex actief is",
            "Temporary worker: does not count because Flex is active"),
    WHY_IN_ANOTHER("; telt in %s", "; counts in %s");

    private final String dutch;
    private final String english;

    WorkbookMessage(String dutch, String english) {
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
