package portal.adapters.text;

import portal.platform.text.Text;

/** What the portal writes in its letters; the values between are customers' own words. */
public enum NotificationMessage implements Text {
    GREETING("Beste %s,", "Dear %s,"),
    CLOSING("Met vriendelijke groet,", "Kind regards,"),
    AUTOMATIC(
            "Dit bericht is automatisch verstuurd. Antwoorden op dit bericht worden niet gelezen.",
            "This message was sent automatically. Replies to it are not read."),
    REPLIES_GO_TO(
            "Dit bericht is automatisch verstuurd. Een antwoord gaat naar %s.",
            "This message was sent automatically. A reply goes to %s."),
    VENDOR("collega", "colleague"),

    NUMBER("Nummer", "Number"),
    SUBJECT("Onderwerp", "Subject"),
    SEVERITY("Ernst", "Severity"),
    DESCRIPTION("Uw omschrijving", "Your description"),
    INCIDENT_DESCRIPTION("Omschrijving", "Description"),
    MESSAGE("Bericht", "Message"),
    FILE("Bestand", "File"),
    REPORTER("Ingestuurd door", "Submitted by"),
    PRODUCT_AREA("Productonderdeel", "Product area"),
    DONE_BY_WHOM("Door", "By"),
    ORGANIZATION("Organisatie", "Organization"),
    CONTACT("Contactpersoon", "Contact"),
    DONE_BY("Gewist door", "Reset by"),
    DONE_AT("Gewist op", "Reset on"),
    COUNTED_AT("Geteld op", "Counted on"),
    USERS("Aantal gebruikers", "Number of users"),
    ATTACHMENT("Bijlage", "Attachment"),
    REQUESTED_BY("Aangevraagd door", "Requested by"),
    REQUESTED_AT("Aangevraagd op", "Requested on"),
    METRIC("Onderdeel", "Metric"),
    WANTED("Gewenst", "Wanted"),
    MAXIMUM("Maximum", "Maximum"),
    GRANTED("Toegekend", "Granted"),
    USED("In gebruik", "In use"),
    EXPLANATION("Toelichting", "Explanation"),

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
    CUSTOMER_REOPENED("De klant heeft dit incident heropend.", "The customer has reopened this incident."),

    YOUR_FACTOR_TITLE("Uw tweede factor is gewist", "Your second factor has been reset"),
    YOUR_FACTOR_WIPED(
            "De tweede factor waarmee u zich aanmeldt bij het klantportaal is gewist. U bent daarbij overal afgemeld.",
            "The second factor you use to sign in to the customer portal has been reset, and you have been signed out everywhere."),
    YOUR_FACTOR_NEXT("Wat moet u doen?", "What should you do?"),
    YOUR_FACTOR_NEXT_SIGN_IN("Meld u opnieuw aan bij het klantportaal.", "Sign in to the customer portal again."),
    YOUR_FACTOR_NEXT_ENROLL(
            "Stel tijdens het aanmelden een nieuwe tweede factor in. Zonder tweede factor krijgt u geen toegang.",
            "Set up a new second factor while signing in. Without one you do not get access."),
    YOUR_FACTOR_UNEXPECTED_SIGN_IN(
            "Vraag dan meteen bij het aanmelden een nieuw wachtwoord aan en stel een nieuwe tweede factor in.",
            "Then ask for a new password right away when you sign in, and set up a new second factor."),
    YOUR_FACTOR_UNEXPECTED_ASK(
            "Vraag een beheerder van uw organisatie wat er gebeurd is.",
            "Ask an administrator of your organization what happened."),
    UNEXPECTED("Had u dit niet verwacht?", "Did you not expect this?"),
    NEVER_ASKED(
            "Wij vragen u nooit per e-mail of telefoon om een wachtwoord of een code.",
            "We never ask you for a password or a code by e-mail or phone."),

    FACTOR_TITLE("Tweede factor gewist van %s", "Second factor reset for %s"),
    FACTOR_WIPED(
            "U ontvangt dit bericht omdat u beheerder bent. De tweede factor van een contactpersoon van uw organisatie is gewist.",
            "You receive this message because you are an administrator. The second factor of a contact of your organization has been reset."),
    FACTOR_NEXT("Hoe gaat het verder?", "What happens next?"),
    FACTOR_NEXT_ENROLL(
            "De contactpersoon is overal afgemeld en stelt bij de volgende aanmelding een nieuwe tweede factor in.",
            "The contact has been signed out everywhere and sets up a new second factor at the next sign-in."),
    FACTOR_NEXT_NOTHING(
            "Was dit afgesproken, dan hoeft u niets te doen.",
            "If this was agreed on, you do not need to do anything."),
    FACTOR_UNEXPECTED_ASK(
            "Vraag het na bij degene die de tweede factor heeft gewist.",
            "Check with the person who reset the second factor."),
    FACTOR_UNEXPECTED_CONTACT_US(
            "Vertrouwt u het niet, neem dan meteen contact met ons op.",
            "If you do not trust it, contact us right away."),

    INVITATION_TITLE("U bent toegevoegd aan het klantportaal", "You have been added to the customer portal"),
    INVITATION_ADDED(
            "U bent nu contactpersoon van uw organisatie in het klantportaal. Hier meldt u zich aan:",
            "You are now a contact of your organization in the customer portal. This is where you sign in:"),
    INVITED_BY("Toegevoegd door", "Added by"),
    INVITED_BY_VENDOR("uw softwareleverancier", "your software vendor"),
    INVITED_BY_FORMER_ADMINISTRATOR("een beheerder van uw organisatie", "an administrator of your organization"),
    ROLES("Uw rollen", "Your roles"),
    NO_ROLES(
            "nog geen; u ziet alleen uw eigen gegevens, totdat een beheerder u een rol geeft",
            "none yet; you only see your own data until an administrator gives you a role"),
    INVITATION_NEXT("Hoe meldt u zich aan?", "How do you sign in?"),
    INVITATION_NEXT_PASSWORD(
            "U krijgt een aparte e-mail met uw gebruikersnaam en een tijdelijk wachtwoord. Bij de eerste aanmelding kiest u een eigen wachtwoord.",
            "You get a separate e-mail with your user name and a temporary password. You choose a password of your own at the first sign-in."),
    INVITATION_NEXT_FACTOR(
            "Daarna stelt u een tweede factor in, met een app op uw telefoon. Zonder tweede factor krijgt u geen toegang.",
            "Then you set up a second factor, with an app on your phone. Without one you do not get access."),
    INVITATION_UNEXPECTED_ASK(
            "Vraag het na bij een beheerder van uw organisatie voordat u zich aanmeldt.",
            "Check with an administrator of your organization before you sign in."),

    CHANGED_BY("Gewijzigd door", "Changed by"),
    CHANGED_AT("Gewijzigd op", "Changed on"),
    NEW_ADDRESS("Nieuw e-mailadres", "New e-mail address"),
    ADDRESS_GIVEN_UP_TITLE(
            "Uw e-mailadres in het klantportaal is gewijzigd",
            "Your e-mail address in the customer portal was changed"),
    ADDRESS_GIVEN_UP(
            "U hebt in het klantportaal een ander e-mailadres gekregen. Berichten over dit account gaan voortaan naar het nieuwe adres.",
            "You have been given another e-mail address in the customer portal. Messages about this account go to the new address from now on."),
    ADDRESS_UNEXPECTED_ASK(
            "Vraag meteen een beheerder van uw organisatie wat er gebeurd is en laat het adres zo nodig terugzetten.",
            "Ask an administrator of your organization right away what happened, and have the address changed back if need be."),
    ADDRESS_TAKEN_UP_TITLE(
            "Dit is nu uw e-mailadres in het klantportaal", "This is now your e-mail address in the customer portal"),
    ADDRESS_TAKEN_UP(
            "Berichten van het klantportaal komen voortaan op dit adres.",
            "Messages from the customer portal come to this address from now on."),
    ADDRESS_TAKEN_UP_NEXT("Wat verandert er voor u?", "What changes for you?"),
    ADDRESS_TAKEN_UP_NEXT_SIGN_IN(
            "U meldt u aan zoals voorheen: uw gebruikersnaam, wachtwoord en tweede factor blijven hetzelfde.",
            "You sign in as before: your user name, password and second factor stay the same."),
    ADDRESS_TAKEN_UP_NEXT_PASSWORD(
            "Bent u uw wachtwoord vergeten, dan komt de code om een nieuw te kiezen op dit adres.",
            "When you forget your password, the code to choose a new one comes to this address."),

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
            "Block or remove users you no longer need in ALL environments, in test and demo environments too."),

    REQUEST_TITLE("Licentieaanvraag van %s", "License request from %s"),
    REQUEST_ASKED(
            "Een klant vraagt in het klantportaal een andere licentie aan.",
            "A customer asks for another license in the customer portal."),
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

    REQUEST_SENT_TITLE("Uw licentieaanvraag is verstuurd", "Your license request has been sent"),
    REQUEST_SENT(
            "Wij hebben uw licentieaanvraag ontvangen. Dit hebt u aangevraagd:",
            "We have received your license request. This is what you asked for:"),
    REQUEST_SENT_EXPLANATION("Uw toelichting", "Your explanation"),
    REQUEST_SENT_NEXT("Hoe gaat het verder?", "What happens next?"),
    REQUEST_SENT_NEXT_ANSWER(
            "Een medewerker bekijkt uw aanvraag en neemt contact met u op.",
            "A member of our staff looks into your request and gets in touch with you."),
    REQUEST_SENT_NEXT_UNCHANGED(
            "Tot die tijd blijft uw licentie zoals die is.", "Until then your license stays as it is."),
    REQUEST_SENT_NEXT_LIST(
            "In het klantportaal vindt u al uw licentieaanvragen terug.",
            "In the customer portal you find all your license requests."),

    CHECK_TITLE("Kloppen de gegevens van %s nog?", "Are the details of %s still right?"),
    CHECK_ASKED(
            "Elk kwartaal vragen wij alle beheerders om de contactpersonen en de gegevens van hun organisatie te controleren. Dit is bij ons bekend:",
            "Every quarter we ask all administrators to check the contacts and the details of their organization. This is what we know:"),
    CHECK_ADDRESS("Adres", "Address"),
    CHECK_INVOICE_CONTACT("Digitale facturen gaan naar", "Digital invoices go to"),
    CHECK_CONTACTS("Aantal contactpersonen", "Number of contacts"),
    CHECK_PORTAL("Klantportaal", "Customer portal"),
    CHECK_NO_ADDRESS("nog niet ingevuld", "not filled in yet"),
    CHECK_NO_INVOICE_CONTACT("nog niemand aangewezen", "nobody named yet"),
    CHECK_NEXT("Wat vragen wij u?", "What do we ask of you?"),
    CHECK_NEXT_CONTACTS(
            "Controleer in het klantportaal of de contactpersonen kloppen, en of ieder de juiste rollen heeft. Verwijder wie niet meer bij u werkt.",
            "Check in the customer portal that the contacts are right, and that everybody has the right roles. Remove who no longer works for you."),
    CHECK_NEXT_DETAILS(
            "Controleer het adres en wie de digitale facturen ontvangt, en pas aan wat niet klopt.",
            "Check the address and who gets the digital invoices, and change what is not right."),
    CHECK_NEXT_CONFIRM(
            "Bevestig daarna de gegevens. Dat is één stap, en dan krijgen u en de andere beheerders dit kwartaal geen verzoek meer.",
            "Then confirm the details. That is a single step, and it keeps further requests away from you and the other administrators this quarter.");

    private final String dutch;
    private final String english;

    NotificationMessage(String dutch, String english) {
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
