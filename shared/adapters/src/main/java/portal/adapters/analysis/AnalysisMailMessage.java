package portal.adapters.analysis;

import portal.platform.text.Text;

/** The texts of the mail with the license analysis. */
public enum AnalysisMailMessage implements Text {
    BECAUSE_ASKED(
            "U ontvangt dit bericht omdat u de licentieanalyse hebt aangevraagd.",
            "You receive this message because you asked for the license analysis."),
    TO_THE_FILE("Haal het bestand op", "Get the file"),
    TO_THE_LICENSE("Bekijk uw licentie", "View your license"),
    TO_THE_ANALYSES("Vraag de analyse opnieuw aan", "Ask for the analysis again"),
    COUNTED_AT("Geteld op", "Counted on"),
    USERS("Aantal gebruikers", "Number of users"),
    FILE("Bestand", "File"),
    METRIC("Onderdeel", "Metric"),
    MAXIMUM("Maximum", "Maximum"),
    IN_USE("In gebruik", "In use"),
    AVAILABLE("Beschikbaar", "Available"),
    ANALYSIS_TITLE("Licentieanalyse van %s", "License analysis of %s"),
    ANALYSIS_ENCLOSED(
            "De licentieanalyse die u hebt aangevraagd zit als bijlage bij dit bericht.",
            "The license analysis you asked for is attached to this message."),
    ANALYSIS_LINKED(
            "De licentieanalyse die u hebt aangevraagd is te groot voor een bijlage. U haalt het bestand op met de link in dit bericht. Iedereen die de link heeft, kan het bestand ophalen: geef de link dus niet door.",
            "The license analysis you asked for is too large for an attachment. Get the file by the link in this message. Anyone who has the link can get the file, so do not pass it on."),
    LINK_GOOD_UNTIL("De link is geldig tot", "The link is good until"),
    ANALYSIS_NUMBERS("Uw licentie in het kort", "Your license in brief"),
    ANALYSIS_HOLDS("Wat staat er in het bestand?", "What does the file hold?"),
    ANALYSIS_HOLDS_SUMMARY(
            "Samenvatting: van elk onderdeel het maximum, het toegekende aantal, het aantal in gebruik per type omgeving en wat er nog beschikbaar is.",
            "Summary: for each metric the maximum, the granted number, the number in use per environment type and what is still available."),
    ANALYSIS_HOLDS_ADVICE(
            "Advies: wie u waar kunt blokkeren of verwijderen om plaatsen vrij te maken, voor elk onderdeel waarvan meer dan 90 procent in gebruik is.",
            "Advice: whom you can block or remove, and where, to free seats, for each metric of which more than 90 percent is in use."),
    ANALYSIS_HOLDS_USERS(
            "Gebruikers: een regel voor elke gebruiker in elke omgeving, met soort, geblokkeerd of niet, of en waarom die meetelt, en wanneer die voor het laatst actief was.",
            "Users: a row for each user in each environment, with the kind, blocked or not, whether and why the user counts, and when the user was last active."),
    ANALYSIS_HOLDS_OTHERS(
            "Medewerkers, aangiften, cliënten en omgevingen: op dezelfde manier, elk in een eigen lijst.",
            "Employees, declarations, clients and environments: in the same way, each in a list of its own."),
    ANALYSIS_HOLDS_DAYS(
            "Gebruik per dag: het verloop van het afgelopen jaar, in Excel met een grafiek.",
            "Usage by day: how it went in the past year, in Excel with a chart."),
    FAILED_TITLE("De licentieanalyse van %s is niet gelukt", "The license analysis of %s failed"),
    REQUESTED_AT("Aangevraagd op", "Asked for on"),
    FAILED_MAXIMA(
            "Wat uw licentie toestaat en wat er in gebruik is, ziet u ook in het klantportaal.",
            "You can also see in the portal what your license allows and what is in use."),
    ANALYSIS_COUNTING("Hoe wordt er geteld?", "How does counting work?"),
    ANALYSIS_COUNTING_LICENSE(
            "Omgevingen, medewerkers en aangiften tellen over de hele licentie, alle omgevingen samen.",
            "Environments, employees and declarations count over the whole license, all environments together."),
    ANALYSIS_COUNTING_TYPE(
            "Profit-, InSite- en OutSite-gebruikers en cliënten tellen per type omgeving: het maximum geldt voor productie, test, accept en demo elk apart.",
            "Profit, InSite and OutSite users and clients count per environment type: the maximum applies to production, test, acceptance and demo separately."),
    ANALYSIS_COUNTING_ONCE(
            "Een gebruiker telt per type één keer, in hoeveel omgevingen van dat type die ook voorkomt.",
            "A user counts once per type, in however many environments of that type the user exists."),
    ANALYSIS_COUNTING_BLOCKED(
            "Een geblokkeerde gebruiker telt niet mee, behalve als die in een andere omgeving van hetzelfde type nog actief is.",
            "A blocked user does not count, unless the user is still active in another environment of the same type."),
    ANALYSIS_FREE("Wilt u plaatsen vrijmaken?", "Do you want to free seats?"),
    ANALYSIS_FREE_EVERYWHERE(
            "Blokkeer of verwijder gebruikers die u niet meer nodig hebt in ALLE omgevingen, ook in test- en demo-omgevingen.",
            "Block or remove users you no longer need in ALL environments, in test and demo environments too.");

    private final String dutch;
    private final String english;

    AnalysisMailMessage(String dutch, String english) {
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
