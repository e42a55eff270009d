package portal.adapters.incident;

import portal.domain.incident.Severity;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.Wording;
import portal.platform.text.Text;

/** The texts of mails about incidents. */
public enum IncidentMailMessage implements Text {
    NUMBER("Nummer", "Number"),
    SUBJECT("Onderwerp", "Subject"),
    SEVERITY("Ernst", "Severity"),
    DESCRIPTION("Uw omschrijving", "Your description"),
    INCIDENT_DESCRIPTION("Omschrijving", "Description"),
    MESSAGE("Bericht", "Message"),
    REASON("Reden", "Reason"),
    FILE("Bestand", "File"),
    REPORTER("Ingestuurd door", "Submitted by"),
    PRODUCT_AREA("Productonderdeel", "Product area"),
    DONE_BY_WHOM("Door", "By"),
    SEVERITY_LOW("Laag", "Low"),
    SEVERITY_NORMAL("Normaal", "Normal"),
    SEVERITY_HIGH("Hoog", "High"),
    SEVERITY_CRITICAL("Kritiek", "Critical"),
    INCIDENT_TITLE("Incident %s: %s", "Incident %s: %s"),
    CASE_TITLE("[%s · %s] %s %s", "[%s · %s] %s %s"),
    TO_THE_INCIDENT("Bekijk het incident", "View the incident"),
    BECAUSE_REPORTER(
            "U ontvangt dit bericht omdat u dit incident hebt ingestuurd.",
            "You receive this message because you submitted this incident."),
    BECAUSE_FOLLOWER(
            "U ontvangt dit bericht omdat u betrokken bent bij dit incident van uw organisatie.",
            "You receive this message because you are involved in this incident of your organization."),
    BECAUSE_SUPPORT(
            "U ontvangt dit bericht omdat dit adres de incidenten van klanten krijgt.",
            "You receive this message because this address gets the incidents of customers."),
    INCIDENT_ARRIVED(
            "Wij hebben uw incident ontvangen. Het nummer is %s.", "We have received your incident. Its number is %s."),
    INCIDENT_NEXT("Hoe gaat het verder?", "What happens next?"),
    INCIDENT_NEXT_SUPPORT(
            "Een medewerker van onze support bekijkt uw incident.",
            "A member of our support team looks into your incident."),
    INCIDENT_NEXT_NUMBER(
            "Noem nummer %s als u contact met ons opneemt over dit incident.",
            "Mention number %s when you contact us about this incident."),
    INCIDENT_NEXT_FOLLOW(
            "In het klantportaal volgt u de status en kunt u reageren.",
            "In the customer portal you can follow the status and respond."),
    INCIDENT_NEXT_FOLLOW_OR_REPLY(
            "In het klantportaal volgt u de status en kunt u reageren. U kunt ook deze e-mail beantwoorden.",
            "In the customer portal you can follow the status and respond. You can also reply to this e-mail."),
    INCIDENT_SUBMITTED("%s heeft een nieuw incident ingestuurd.", "%s has submitted a new incident."),
    INCIDENT_ANSWER("Reageren kunt u in het klantportaal.", "You can respond in the customer portal."),
    INCIDENT_ANSWER_BY_MAIL(
            "Reageren kunt u in het klantportaal, of door deze e-mail te beantwoorden.",
            "You can respond in the customer portal, or by replying to this e-mail."),
    INCIDENT_REOPEN(
            "Is het nog niet opgelost? Heropen het incident dan in het klantportaal.",
            "Is it not solved yet? Then reopen the incident in the customer portal."),
    INCIDENT_ANSWER_AS_SUPPORT(
            "Reageer in het klantportaal, dan staat uw reactie bij het incident. De klant krijgt er bericht van.",
            "Respond in the customer portal, so that your response is kept with the incident. The customer hears of it."),
    REPLY_TITLE("Uw antwoord op incident %s", "Your reply to incident %s"),
    REPLY_REFUSED(
            "Wij hebben uw antwoord per e-mail niet bij incident %s kunnen plaatsen.",
            "We could not add your reply by e-mail to incident %s."),
    REPLY_INCOMPLETE(
            "Uw antwoord staat bij incident %s, maar niet alle bestanden.",
            "Your reply was added to incident %s, but not all of its files."),
    REPLY_NOT_AUTHENTIC(
            "Wij konden niet controleren of de e-mail echt van uw adres komt (DMARC). Uw beheerder van e-mail kan dat instellen.",
            "We could not verify that the e-mail really comes from your address (DMARC). Your e-mail administrator can set that up."),
    REPLY_INFECTED("In de e-mail is een virus gevonden.", "A virus was found in the e-mail."),
    REPLY_NOT_FOUND("U hebt geen toegang meer tot dit incident.", "You no longer have access to this incident."),
    REPLY_CLOSED(
            "Het incident is gesloten. Heropen het in het klantportaal als het nog niet is opgelost.",
            "The incident is closed. Reopen it in the customer portal if it is not solved yet."),
    REPLY_TOO_MANY(
            "U hebt in korte tijd te veel berichten gestuurd. Probeer het later opnieuw.",
            "You have sent too many messages in a short time. Try again later."),
    REPLY_EMPTY("Wij hebben in de e-mail geen antwoord gevonden.", "We found no reply in the e-mail."),
    REPLY_TOO_LONG(
            "Uw antwoord is langer dan 20.000 tekens. Stuur de tekst als bijlage.",
            "Your reply is longer than 20,000 characters. Send the text as an attachment."),
    REPLY_ELSEWHERE(
            "In het klantportaal kunt u alsnog reageren en bestanden toevoegen.",
            "You can still respond and attach files in the customer portal."),
    FILES_LEFT_OUT("Niet toegevoegd", "Not attached"),
    FILE_LEFT_OUT("%s: %s", "%s: %s"),
    FILE_WITHOUT_NAME("bestand zonder naam", "file without a name"),
    FILE_NAME_REFUSED("deze naam kan niet worden bewaard", "this name cannot be kept"),
    FILE_TYPE_REFUSED("dit soort bestand is niet toegestaan", "this type of file is not allowed"),
    FILE_EMPTY("het bestand is leeg", "the file is empty"),
    FILE_TOO_LARGE("het bestand is groter dan 5 MB", "the file is larger than 5 MB"),
    FILE_WITHOUT_PLACE("het incident heeft al 10 bijlagen", "the incident has 10 attachments already"),
    BECAUSE_REPLIED(
            "U ontvangt dit bericht omdat u een e-mail over dit incident hebt beantwoord.",
            "You receive this message because you replied to an e-mail about this incident."),
    SUPPORT_WROTE(
            "Onze support heeft een bericht geschreven bij uw incident.",
            "Our support team has written a message about your incident."),
    SUPPORT_ATTACHED(
            "Onze support heeft een bestand toegevoegd aan uw incident.",
            "Our support team has attached a file to your incident."),
    SUPPORT_CLOSED("Onze support heeft uw incident gesloten.", "Our support team has closed your incident."),
    SUPPORT_REOPENED("Onze support heeft uw incident heropend.", "Our support team has reopened your incident."),
    CUSTOMER_WROTE(
            "%s heeft een bericht geschreven bij dit incident.", "%s has written a message about this incident."),
    CUSTOMER_ATTACHED("%s heeft een bestand toegevoegd aan dit incident.", "%s has attached a file to this incident."),
    CUSTOMER_CLOSED("%s heeft dit incident gesloten.", "%s has closed this incident."),
    CUSTOMER_REOPENED("%s heeft dit incident heropend.", "%s has reopened this incident.");

    private final String dutch;
    private final String english;

    IncidentMailMessage(String dutch, String english) {
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

    static IncidentMailMessage of(Severity severity) {
        return switch (severity) {
            case LOW -> SEVERITY_LOW;
            case NORMAL -> SEVERITY_NORMAL;
            case HIGH -> SEVERITY_HIGH;
            case CRITICAL -> SEVERITY_CRITICAL;
        };
    }

    static Definition severity(Severity severity, Wording in) {
        return in.definition(SEVERITY, in.say(of(severity)));
    }
}
