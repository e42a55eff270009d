package portal.adapters.usage;

import portal.adapters.text.TermMessage;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.platform.http.Problem;
import portal.platform.text.Bilingual;
import portal.platform.text.Numbers;

/** How claims and snapshots are refused. */
public final class UsageProblems {

    public static final Problem ENVIRONMENT_BEING_REMOVED = new Problem(
            "environment-being-removed",
            409,
            new Bilingual("De omgeving wordt verwijderd.", "The environment is being removed."),
            new Bilingual(
                    "Er kan niets meer in worden geregistreerd. Registreer de omgeving zo nodig opnieuw als de verwijdering klaar is.",
                    "Nothing can be registered in it any more. If need be, register the environment anew once the removal is done."));

    public static final Problem SUPERSEDED = new Problem(
            "superseded",
            409,
            new Bilingual("Een nieuwere opgave heeft deze vervangen.", "A newer report has replaced this one."),
            new Bilingual(
                    "Voor dezelfde omgeving kwam intussen een nieuwe momentopname of een verwijdering binnen; die geldt.",
                    "A new snapshot or a removal of the same environment came in meanwhile; that one stands."));

    /** @param pool the pool that has no seat left */
    public static Problem maximumReached(Occupancy pool) {
        var maximum = Numbers.of(pool.maximum().value());
        var used = Numbers.of(pool.used());
        if (pool.pool().metric() == Metric.ENVIRONMENTS) {
            return new Problem(
                    "environment-limit",
                    409,
                    new Bilingual(
                            "Het maximumaantal omgevingen is bereikt.",
                            "The maximum number of environments has been reached."),
                    new Bilingual(
                            "Maximumaantal omgevingen: " + maximum.dutch() + ". In gebruik: " + used.dutch()
                                    + ". Verhoog eerst het maximum.",
                            "Maximum number of environments: " + maximum.english() + ". In use: " + used.english()
                                    + ". Raise the maximum first."));
        }
        var metric = TermMessage.of(pool.pool().metric());
        var type = TermMessage.within(pool.pool().type());
        return new Problem(
                "maximum-reached",
                409,
                new Bilingual("Het maximumaantal is bereikt.", "The maximum has been reached."),
                new Bilingual(
                        "Maximumaantal " + metric.dutch() + ": " + maximum.dutch() + ". In gebruik" + type.dutch()
                                + ": " + used.dutch()
                                + ". Blokkeer of verwijder in ALLE omgevingen wie of wat niet meer nodig is, of verhoog het maximum.",
                        "Maximum number of " + metric.english() + ": " + maximum.english() + ". In use" + type.english()
                                + ": " + used.english()
                                + ". In ALL environments, block or remove who or what is no longer needed, or raise the maximum."));
    }

    private UsageProblems() {}
}
