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
    INCIDENT_ARRIVED(
            "Wij hebben uw incident ontvangen. Dit hebt u ingestuurd:",
            "We have received your incident. This is what you sent us:"),
    INCIDENT_NEXT("Hoe gaat het verder?", "What happens next?"),
    INCIDENT_NEXT_SUPPORT(
            "Een medewerker van onze support bekijkt uw incident.",
            "A member of our support team looks into your incident."),
    INCIDENT_NEXT_NUMBER(
            "Noem nummer %s als u contact met ons opneemt over dit incident.",
            "Mention number %s when you contact us about this incident."),
    INCIDENT_FOLLOW(
            "In het klantportaal volgt u de status en kunt u reageren:",
            "In the customer portal you can follow the status and respond:"),
    INCIDENT_SUBMITTED("Er is een nieuw incident ingestuurd.", "A new incident has been submitted."),
    INCIDENT_ANSWER("Reageren kunt u in het klantportaal:", "You can respond in the customer portal:"),
    INCIDENT_REOPEN(
            "Is het nog niet opgelost? Heropen het incident dan in het klantportaal:",
            "Is it not solved yet? Then reopen the incident in the customer portal:"),
    INCIDENT_ANSWER_AS_SUPPORT(
            "Reageer vanuit het systeem van support. De klant leest de reactie in het klantportaal:",
            "Respond from the support system. The customer reads the response in the customer portal:"),
    SUPPORT_WROTE(
            "Onze support heeft een bericht geschreven bij uw incident.",
            "Our support team has written a message about your incident."),
    SUPPORT_ATTACHED(
            "Onze support heeft een bestand toegevoegd aan uw incident.",
            "Our support team has attached a file to your incident."),
    SUPPORT_CLOSED("Onze support heeft uw incident gesloten.", "Our support team has closed your incident."),
    SUPPORT_REOPENED("Onze support heeft uw incident heropend.", "Our support team has reopened your incident."),
    CUSTOMER_WROTE(
            "De klant heeft een bericht geschreven bij dit incident.",
            "The customer has written a message about this incident."),
    CUSTOMER_ATTACHED(
            "De klant heeft een bestand toegevoegd aan dit incident.",
            "The customer has attached a file to this incident."),
    CUSTOMER_CLOSED("De klant heeft dit incident gesloten.", "The customer has closed this incident."),
    CUSTOMER_REOPENED("De klant heeft dit incident heropend.", "The customer has reopened this incident.");

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

    static Definition severity(Severity severity, Wording in) {
        return in.definition(
                SEVERITY,
                in.say(
                        switch (severity) {
                            case LOW -> SEVERITY_LOW;
                            case NORMAL -> SEVERITY_NORMAL;
                            case HIGH -> SEVERITY_HIGH;
                            case CRITICAL -> SEVERITY_CRITICAL;
                        }));
    }
}
