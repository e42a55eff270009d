package portal.domain.usage;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a holder or an environment counts in a pool, and why.
 *
 * @param holder its id as it was last written
 * @param environments the registrations that bear on the pool, by environment code
 */
public record Explanation(
        String holder,
        Optional<String> name,
        Pool pool,
        SortedMap<EnvironmentCode, Assignment> environments,
        Reason reason) {

    public Explanation {
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
    }

    /** The explanation of an environment, which always counts. */
    public static Explanation of(Environment environment) {
        var code = environment.code();
        var itself = new TreeMap<EnvironmentCode, Assignment>();
        itself.put(code, new Assignment.Mention());
        return new Explanation(
                code.value(), Optional.empty(), Pool.OF_ENVIRONMENTS, itself, Reason.of(Why.EXISTS, List.of(code)));
    }

    /** When the holder was last active in these environments, as far as they tell. */
    public Optional<Instant> lastActiveAt() {
        return Assignment.lastActiveAt(environments.values());
    }

    public boolean counts() {
        return reason.why().counts();
    }
}
