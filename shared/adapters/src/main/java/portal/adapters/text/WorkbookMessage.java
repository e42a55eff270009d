package portal.adapters.text;

import portal.platform.text.Text;

/** The texts of the workbook of a license analysis: names of sheets and columns, and why something counts. */
public enum WorkbookMessage implements Text {
    FILE_NAME("licentieanalyse-%s.xlsx", "license-analysis-%s.xlsx"),
    TITLE("Licentieanalyse", "License analysis"),

    SHEET_SUMMARY("Samenvatting", "Summary"),
    SHEET_USERS("Gebruikers", "Users"),
    SHEET_EMPLOYEES("Medewerkers", "Employees"),
    SHEET_ENVIRONMENTS("Omgevingen", "Environments"),
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
    USED("In gebruik: %s", "In use: %s"),
    WHOLE_LICENSE("hele licentie", "whole license"),
    AVAILABLE("Beschikbaar", "Available"),

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
    NOTE_WHOLE_LICENSE(
            "Omgevingen, medewerkers en aangiften tellen over de hele licentie: alle omgevingen samen delen één maximum.",
            "Environments, employees and declarations count over the whole license: all environments share one maximum."),
    NOTE_PER_TYPE(
            "Gebruikers en cliënten tellen per type omgeving: het maximum geldt voor elk type apart. Beschikbaar is wat er over is bij het type met de meeste in gebruik; de typen worden nooit bij elkaar opgeteld.",
            "Users and clients count per environment type: the maximum applies to each type separately. Available is what is left in the type with the most in use; the types are never added up."),
    NOTE_NEGATIVE(
            "Een negatief aantal beschikbaar (rood) betekent dat er meer in gebruik is dan het maximum.",
            "A negative number available (red) means that more is in use than the maximum."),
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
            "Filter het blad %s op een type en tel de kolommen met 0 en 1 op: dat zijn de aantallen hierboven. Aangiften en cliënten staan alleen in deze samenvatting.",
            "Filter the sheet %s by a type and add up the columns of 0 and 1: those are the numbers above. Declarations and clients are in this summary only."),

    CODE("Gebruikerscode", "User code"),
    NAME("Naam", "Name"),
    EMAIL("E-mailadres", "E-mail"),
    TYPE("Type omgeving", "Environment type"),
    ENVIRONMENTS("Omgevingen", "Environments"),
    COUNTS_AS("Telt als %s", "Counts as %s"),
    COUNTS("Telt mee", "Counts"),
    WHY("Waarom", "Why"),
    GUID("GUID", "GUID"),
    ENVIRONMENT("Omgeving", "Environment"),
    USERS("Gebruikers, ook geblokkeerd", "Users, blocked or not"),
    EMPLOYEES("Medewerkers, ook uit dienst", "Employees, in service or not"),
    REPORTED_AT("Doorgegeven op (Nederlandse tijd)", "Reported on (Dutch time)"),
    REPORT("Momentopname", "Snapshot"),
    REPORT_COMPLETE("Verwerkt", "Taken in"),
    REPORT_RUNNING("Wordt verwerkt: aantallen onvolledig", "Being taken in: numbers incomplete"),

    KIND_PROFIT("Profit", "Profit"),
    KIND_INSITE("InSite", "InSite"),
    KIND_OUTSITE("OutSite", "OutSite"),
    NO_KIND("geen soort", "no kind"),
    BLOCKED("geblokkeerd", "blocked"),
    CO_WORKING("meewerkgebruiker", "co-working"),
    IN_SERVICE("in dienst", "in service"),
    OUT_OF_SERVICE("uit dienst", "out of service"),
    KIND_STAFF("personeelslid", "staff"),
    KIND_TEMPORARY("uitzendkracht", "temporary worker"),
    KIND_CANDIDATE("kandidaat", "candidate"),

    WHY_ACTIVE("Actief in minstens één omgeving van dit type", "Active in at least one environment of this type"),
    WHY_BLOCKED_EVERYWHERE("Geblokkeerd in alle omgevingen van dit type", "Blocked in all environments of this type"),
    WHY_COUNTS_ELSEWHERE(
            "Meewerkgebruiker: telt in de licentie van de andere deelnemer",
            "Co-working user: counts in the other participant's license"),
    WHY_NO_KIND("Geen soort gebruiker die meetelt", "Not a kind of user that counts"),
    WHY_IN_SERVICE("In dienst in minstens één omgeving", "In service in at least one environment"),
    WHY_OUT_OF_SERVICE("Uit dienst in alle omgevingen", "Out of service in all environments"),
    WHY_EXEMPT_BY_FLEX(
            "Uitzendkracht: telt niet mee omdat Flex actief is",
            "Temporary worker: does not count because Flex is active"),
    WHY_PRESENT("Komt voor in minstens één omgeving", "Occurs in at least one environment"),
    WHY_EXISTS("Bestaat", "Exists");

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
