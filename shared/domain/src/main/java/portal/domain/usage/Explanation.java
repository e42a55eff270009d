package portal.domain.usage;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a holder, or an environment, is to a pool.
 *
 * @param holder its id as it was last written
 * @param environments what those say of it that bear on the pool, by code
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

    /** Of an environment, which counts in any case. */
    public static Explanation of(Environment environment) {
        var code = environment.code();
        var itself = new TreeMap<EnvironmentCode, Assignment>();
        itself.put(code, new Assignment.Mention());
        return new Explanation(
                code.value(), Optional.empty(), Pool.OF_ENVIRONMENTS, itself, Reason.of(Why.EXISTS, List.of(code)));
    }

    public boolean counts() {
        return reason.why().counts();
    }
}
