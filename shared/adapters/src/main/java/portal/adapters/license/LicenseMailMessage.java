package portal.adapters.license;

import portal.platform.text.Text;

/** The texts of mails about licenses. */
public enum LicenseMailMessage implements Text {
    BECAUSE_VENDOR(
            "U ontvangt dit bericht omdat dit adres berichten over licenties van klanten krijgt.",
            "You receive this message because this address gets word of the licenses of customers."),
    BECAUSE_REQUESTED(
            "U ontvangt dit bericht omdat u deze aanvraag hebt ingestuurd.",
            "You receive this message because you sent this request."),
    TO_THE_REQUEST("Bekijk de aanvraag", "View the request"),
    TO_THE_MUTATION("Bekijk de wijziging", "View the change"),
    METRIC("Onderdeel", "Metric"),
    WANTED("Gewenst", "Wanted"),
    MAXIMUM("Maximum", "Maximum"),
    GRANTED("Toegekend", "Granted"),
    USED("In gebruik", "In use"),
    EXPLANATION("Toelichting", "Explanation"),
    REQUESTED_BY("Aangevraagd door", "Requested by"),
    REQUESTED_AT("Aangevraagd op", "Requested on"),
    PARTICIPANT("Deelnemersnummer", "Participant number"),
    FROM("Was", "Was"),
    TO("Wordt", "Is now"),
    MUTATED_BY("Gewijzigd door", "Changed by"),
    MUTATED_AT("Gewijzigd op", "Changed on"),
    MUTATION_TITLE("Licentiewijziging van %s", "License change by %s"),
    MUTATION_MADE(
            "%s heeft in het klantportaal de maxima van de licentie gewijzigd. Neem dit over in het register.",
            "%s has changed the maxima of the license in the customer portal. Take this over in the register."),
    MUTATION_MAXIMA("Gewijzigde maxima", "Changed maxima"),
    MUTATION_NUMBERS(
            "In gebruik is bij gebruikers en cliënten het aantal in het type omgeving met de meeste. Alle aantallen zijn van het moment van de wijziging.",
            "In use is, for users and clients, the number in the environment type with the most. All numbers are those at the moment of the change."),
    REQUEST_TITLE("Licentieaanvraag van %s", "License request from %s"),
    REQUEST_ASKED(
            "%s vraagt in het klantportaal een andere licentie aan.",
            "%s asks for another license in the customer portal."),
    REQUEST_WANTED("Gewenste aantallen", "Wanted numbers"),
    REQUEST_NUMBERS(
            "Maximum is wat het klantportaal toelaat, toegekend is wat er in de licentie staat. In gebruik is bij gebruikers en cliënten het aantal in het type omgeving met de meeste. Alle aantallen zijn van het moment van de aanvraag.",
            "Maximum is what the customer portal allows, granted is what the license says. In use is, for users and clients, the number in the environment type with the most. All numbers are those at the moment of the request."),
    REQUEST_NO_NUMBERS(
            "De klant noemt geen gewenste aantallen; zie de toelichting.",
            "The customer does not name any numbers; see the explanation."),
    REQUEST_REPLY(
            "Beantwoord dit bericht om contact op te nemen met de aanvrager.",
            "Reply to this message to get in touch with the person who asked."),
    REQUEST_LEFT(
            "De aanvrager is geen contactpersoon meer. Neem contact op met een andere beheerder van deze klant.",
            "The person who asked is no longer a contact. Get in touch with another administrator of this customer."),
    REQUEST_UNREACHABLE(
            "Naar het e-mailadres van de aanvrager kan geen e-mail worden gestuurd. Neem op een andere manier contact op, of met een andere beheerder van deze klant.",
            "No e-mail can be sent to the address of the person who asked. Get in touch in another way, or with another administrator of this customer."),
    REQUEST_SENT_TITLE("Uw licentieaanvraag is verstuurd", "Your license request has been sent"),
    REQUEST_SENT(
            "Wij hebben uw licentieaanvraag ontvangen. Dit hebt u aangevraagd.",
            "We have received your license request. This is what you asked for."),
    REQUEST_SENT_EXPLANATION("Uw toelichting", "Your explanation"),
    REQUEST_SENT_NEXT("Hoe gaat het verder?", "What happens next?"),
    REQUEST_SENT_NEXT_ANSWER(
            "Een medewerker bekijkt uw aanvraag en neemt contact met u op.",
            "A member of our staff looks into your request and gets in touch with you."),
    REQUEST_SENT_NEXT_UNCHANGED(
            "Tot die tijd blijft uw licentie zoals die is.", "Until then your license stays as it is."),
    REQUEST_NUMBER("Nummer", "Number"),
    ANSWERED_BY("Beantwoord door", "Answered by"),
    ANSWER("Ons antwoord", "Our answer"),
    REQUEST_ANSWERED_TITLE("Antwoord op uw licentieaanvraag %s", "Answer to your license request %s"),
    REQUEST_DECLINED_TITLE("Uw licentieaanvraag %s is afgewezen", "Your license request %s was declined"),
    REQUEST_REOPENED_TITLE(
            "Uw licentieaanvraag %s is weer in behandeling", "Your license request %s is being looked at again"),
    REQUEST_ANSWERED("Wij hebben uw licentieaanvraag beantwoord.", "We have answered your license request."),
    REQUEST_DECLINED("Wij hebben uw licentieaanvraag afgewezen.", "We have declined your license request."),
    REQUEST_REOPENED(
            "Wij hebben uw licentieaanvraag opnieuw in behandeling genomen.",
            "We are looking at your license request again."),
    REQUEST_SENT_NEXT_LIST(
            "In het klantportaal vindt u al uw licentieaanvragen terug.",
            "In the customer portal you find all your license requests.");

    private final String dutch;
    private final String english;

    LicenseMailMessage(String dutch, String english) {
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
