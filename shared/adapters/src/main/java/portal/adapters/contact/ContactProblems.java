package portal.adapters.contact;

import portal.domain.contact.ContactOutcome;
import portal.domain.secondfactor.ResetOutcome;
import portal.platform.http.Problem;
import portal.platform.text.Bilingual;
import portal.platform.text.Numbers;

/** How changes of contacts are refused. */
public final class ContactProblems {

    public static final Problem EMAIL_IN_USE = new Problem(
            "email-in-use",
            409,
            new Bilingual("Dit e-mailadres is al in gebruik.", "This e-mail address is already in use."),
            new Bilingual(
                    "Een andere contactpersoon van uw organisatie heeft dit adres. Kies een ander adres, of wijzig eerst dat van de ander.",
                    "Another contact of your organization has this address. Choose another one, or change that of the other contact first."));

    public static final Problem LAST_ADMINISTRATOR = new Problem(
            "last-administrator",
            409,
            new Bilingual("Er moet een beheerder overblijven.", "There must be an administrator left."),
            new Bilingual(
                    "Dit is de laatste beheerder van uw organisatie. Wijs eerst de opvolger aan: geef een andere contactpersoon de rol Beheerder. Wie zich nog nooit heeft aangemeld, telt niet mee.",
                    "This is the last administrator of your organization. Appoint the successor first: give another contact the role Administrator (Beheerder). Who has never signed in does not count."));

    public static final Problem INVOICE_CONTACT = new Problem(
            "invoice-contact",
            409,
            new Bilingual(
                    "Deze contactpersoon ontvangt de digitale facturen.", "This contact gets the digital invoices."),
            new Bilingual(
                    "Wijs eerst een andere contactpersoon aan voor de facturen, bij de gegevens van uw organisatie.",
                    "First name another contact for the invoices, in the data of your organization."));

    public static final Problem OWN_SECOND_FACTOR = new Problem(
            "own-second-factor",
            403,
            new Bilingual("U kunt uw eigen tweede factor niet wissen.", "You cannot reset your own second factor."),
            new Bilingual(
                    "Vraag een andere beheerder van uw organisatie om dit te doen. Is er geen andere, vraag het dan aan onze ondersteuning.",
                    "Ask another administrator of your organization to do it. If there is no other, ask our support."));

    public static final Problem OWN_REQUEST = new Problem(
            "own-request",
            403,
            new Bilingual("U kunt uw eigen verzoek niet goedkeuren.", "You cannot approve your own request."),
            new Bilingual(
                    "Een andere beheerder van uw organisatie kan het goedkeuren. Anders gaat het vanzelf in.",
                    "Another administrator of your organization can approve it. Otherwise it takes effect by itself."));

    /** @param incidentManagers how many there are */
    public static Problem incidentManagerLimit(int limit, int incidentManagers) {
        var most = Numbers.of(limit);
        var now = Numbers.of(incidentManagers);
        return new Problem(
                "incident-manager-limit",
                409,
                new Bilingual(
                        "Het maximumaantal contactpersonen met de rol Incidentenbeheer is bereikt.",
                        "The maximum number of contacts with the role Incident manager (Incidentenbeheer) has been reached."),
                new Bilingual(
                        "Maximumaantal: " + most.dutch() + ". Nu: " + now.dutch()
                                + ". Neem de rol eerst bij iemand anders weg, of vraag ons om een hoger maximum.",
                        "Maximum: " + most.english() + ". Now: " + now.english()
                                + ". Take the role away from somebody else first, or ask us for a higher maximum."));
    }

    public static Problem of(ContactOutcome.Refused refused) {
        return switch (refused) {
            case ContactOutcome.NoSuchContact _ -> Problem.NOT_FOUND;
            case ContactOutcome.EmailInUse _ -> EMAIL_IN_USE;
            case ContactOutcome.LastAdministrator _ -> LAST_ADMINISTRATOR;
            case ContactOutcome.TooManyIncidentManagers(var limit, var now) -> incidentManagerLimit(limit, now);
            case ContactOutcome.GetsInvoices _ -> INVOICE_CONTACT;
        };
    }

    public static Problem of(ResetOutcome.Refused refused) {
        return switch (refused) {
            case ResetOutcome.NoSuchContact _, ResetOutcome.NoneWaits _ -> Problem.NOT_FOUND;
            case ResetOutcome.OwnRequest _ -> OWN_REQUEST;
            case ResetOutcome.OwnSecondFactor _ -> OWN_SECOND_FACTOR;
        };
    }

    private ContactProblems() {}
}
