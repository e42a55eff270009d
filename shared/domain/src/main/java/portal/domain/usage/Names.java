package portal.domain.usage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the environments of a holder call it. A name, and the e-mail address beside it, belong to the environment that
 * gave them (docs/domain.md, section 3).
 *
 * @param given by environment; one that gave neither a name nor an address is not among them
 */
public record Names(Map<EnvironmentCode, Given> given) {

    public static final Names NONE = new Names(Map.of());

    /** Whose name is shown over all types. */
    private static final List<EnvironmentType> BY_WEIGHT =
            List.of(EnvironmentType.PRODUCTION, EnvironmentType.ACCEPTANCE, EnvironmentType.TEST, EnvironmentType.DEMO);

    /** What has a name, the one given last, and of two given at once that of the first environment. */
    private static final Comparator<Map.Entry<EnvironmentCode, Given>> SHOWN = Comparator.comparing(
                    (Map.Entry<EnvironmentCode, Given> entry) ->
                            entry.getValue().person().isNamed())
            .thenComparingLong(entry -> entry.getValue().at())
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

    public Names {
        given = Map.copyOf(given);
    }

    /** What an environment calls the holder. */
    public Person by(EnvironmentCode environment) {
        var known = given.get(environment);
        return known == null ? Person.UNKNOWN : known.person();
    }

    /** The name given last in an environment of the type. */
    public Person in(EnvironmentType type) {
        return given.entrySet().stream()
                .filter(entry -> entry.getKey().type() == type)
                .max(SHOWN)
                .map(entry -> entry.getValue().person())
                .orElse(Person.UNKNOWN);
    }

    /** The name of production if there is one, otherwise that of acceptance, test or demo. */
    public Person overAllTypes() {
        for (var type : BY_WEIGHT) {
            var person = in(type);
            if (person.isNamed()) {
                return person;
            }
        }
        return Person.UNKNOWN;
    }

    Names with(EnvironmentCode environment, Person person, long at) {
        var changed = new HashMap<>(given);
        if (person.equals(Person.UNKNOWN)) {
            changed.remove(environment);
        } else {
            changed.put(environment, new Given(person, at));
        }
        return new Names(changed);
    }

    Names onlyOf(Set<EnvironmentCode> environments) {
        var only = new HashMap<>(given);
        only.keySet().retainAll(environments);
        return new Names(only);
    }

    /** @param at the version of the holder at which it was given: what has a higher one was given later */
    public record Given(Person person, long at) {}
}
