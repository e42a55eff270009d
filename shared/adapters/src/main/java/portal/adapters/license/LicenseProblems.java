package portal.adapters.license;

import portal.adapters.text.TermMessage;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.Refusal;
import portal.domain.usage.Metric;
import portal.platform.http.Problem;
import portal.platform.text.Bilingual;
import portal.platform.text.Numbers;

/** How changes of a license are refused (docs/domain.md, section 4). */
public final class LicenseProblems {

    private static final Problem INVALID_QUANTITY = new Problem(
            "invalid-quantity",
            422,
            new Bilingual(
                    "Het gewenste aantal is geen geldig aantal.", "The requested number is not a valid quantity."),
            new Bilingual(
                    "Een aantal is een geheel getal van 0 tot en met 2.147.483.647.",
                    "A quantity is a whole number from 0 to 2,147,483,647."));

    /** A request that is open cannot be taken up again. */
    public static final Problem LICENSE_REQUEST_OPEN = new Problem(
            "license-request-open",
            409,
            new Bilingual("De licentieaanvraag is al open.", "The license request is open already."),
            new Bilingual(
                    "Deze licentieaanvraag wacht nog op antwoord. Geef de status ANSWERED of DECLINED, met de tekst van het antwoord.",
                    "This license request still waits for an answer. Give the status ANSWERED or DECLINED, with the text of the answer."));

    /** @param article the article about counting, as it is named in the sentence "See the article ..." */
    public static Problem of(Refusal refusal, String article) {
        return switch (refusal) {
            case Refusal.InvalidQuantity _ -> INVALID_QUANTITY;
            case Refusal.EditionLimit limited ->
                editionLimit(422, limited.metric(), limited.limit().value());
            case Refusal.BelowUsage below -> belowUsage(below, article);
            case Refusal.Deviation deviation -> deviation(deviation);
        };
    }

    /** @param status 422 for a number that was asked for, 409 for an organization that already has more */
    public static Problem editionLimit(int status, Metric metric, int limit) {
        var term = TermMessage.of(metric);
        var most = Numbers.of(limit);
        return new Problem(
                "edition-limit",
                status,
                new Bilingual("Uw uitvoering staat dit aantal niet toe.", "Your edition does not allow this number."),
                new Bilingual(
                        "Met Small Business zijn " + term.dutch() + " mogelijk tot een maximum van " + most.dutch()
                                + ".",
                        "Small Business allows " + term.english() + " up to a maximum of " + most.english() + "."));
    }

    private static Problem belowUsage(Refusal.BelowUsage below, String article) {
        var metric = TermMessage.of(below.metric());
        var type = TermMessage.within(below.type());
        var requested = Numbers.of(below.requested().value());
        var used = Numbers.of(below.used());
        var seats = Numbers.of(below.seatsToFree());
        var advice = advice(below.seatsToFree());
        return new Problem(
                below.code(),
                422,
                new Bilingual(
                        "Het gewenste aantal komt onder het werkelijke aantal in gebruik. Zie het artikel " + article
                                + ".",
                        "The requested number is lower than the actual number in use. See the article " + article
                                + "."),
                new Bilingual(
                        "Gewenst aantal " + metric.dutch() + ": " + requested.dutch() + ". In gebruik" + type.dutch()
                                + ": " + used.dutch() + ". Nog vrij te maken: " + seats.dutch() + "." + advice.dutch(),
                        "Requested number of " + metric.english() + ": " + requested.english() + ". In use"
                                + type.english() + ": " + used.english() + ". Still to be freed: " + seats.english()
                                + "." + advice.english()));
    }

    /** Says how much of the advice is left out. */
    private static Bilingual advice(int seatsToFree) {
        var most = AdviseCleanup.MOST_SEATS;
        return seatsToFree <= most
                ? new Bilingual("", "")
                : new Bilingual(
                        " Het opschoonadvies gaat over de eerste " + most + " plaatsen; vraag het daarna opnieuw op.",
                        " The cleanup advice covers the first " + most + " seats; ask for it again after that.");
    }

    private static Problem deviation(Refusal.Deviation deviation) {
        var metric = TermMessage.of(deviation.metric());
        var portal = Numbers.of(deviation.portal().value());
        var granted = Numbers.of(deviation.granted().value());
        return new Problem(
                deviation.code(),
                409,
                new Bilingual(
                        "De aantallen in het klantportaal wijken af van de aantallen waar u volgens uw licentie recht op hebt.",
                        "The numbers in the customer portal differ from the numbers that your license entitles you to."),
                new Bilingual(
                        "Voor " + metric.dutch() + " staat in het klantportaal " + portal.dutch()
                                + ", en volgens de licentie hebt u recht op " + granted.dutch()
                                + ". Er is niets gewijzigd.",
                        "For " + metric.english() + " the customer portal has " + portal.english()
                                + ", and your license entitles you to " + granted.english()
                                + ". Nothing was changed."));
    }

    private LicenseProblems() {}
}
