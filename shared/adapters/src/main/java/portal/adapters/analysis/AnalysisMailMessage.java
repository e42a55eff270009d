package portal.adapters.analysis;

import portal.platform.text.Text;

/** The texts of the mail with the license analysis. */
public enum AnalysisMailMessage implements Text {
    COUNTED_AT("Geteld op", "Counted on"),
    USERS("Aantal gebruikers", "Number of users"),
    ATTACHMENT("Bijlage", "Attachment"),
    ANALYSIS_TITLE("Licentieanalyse van %s", "License analysis of %s"),
    ANALYSIS_ENCLOSED(
            "De licentieanalyse die u hebt aangevraagd zit als Excel-bestand bij dit bericht.",
            "The license analysis you asked for is attached to this message as an Excel workbook."),
    ANALYSIS_HOLDS("Wat staat er in het bestand?", "What does the workbook hold?"),
    ANALYSIS_HOLDS_SUMMARY(
            "Samenvatting: van elk onderdeel het maximum, het aantal in gebruik en wat er nog beschikbaar is.",
            "Summary: for each metric the maximum, the number in use and what is still available."),
    ANALYSIS_HOLDS_USERS(
            "Gebruikers: in welke omgevingen elke gebruiker voorkomt, als welk soort gebruiker, of die geblokkeerd is, en of en waarom die meetelt.",
            "Users: in which environments each user exists, of what kind, blocked or not, and whether and why the user counts."),
    ANALYSIS_HOLDS_EMPLOYEES(
            "Medewerkers: elke medewerker met de GUID, de omgevingen, en of en waarom die meetelt.",
            "Employees: each employee by GUID, with the environments, and whether and why the employee counts."),
    ANALYSIS_HOLDS_ENVIRONMENTS(
            "Omgevingen: alle omgevingen, met wat erin staat en wanneer dat is doorgegeven.",
            "Environments: all environments, with what is in them and when that was reported."),
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
