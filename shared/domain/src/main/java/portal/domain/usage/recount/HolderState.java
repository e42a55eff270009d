package portal.domain.usage.recount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;

/**
 * A stored holder and its registrations.
 *
 * @param registrations by environment; only the environments that have the holder
 */
public record HolderState(
        OrganizationId organization, Holder holder, Map<EnvironmentCode, Registration> registrations) {

    public HolderState {
        registrations = Map.copyOf(registrations);
    }

    public Optional<Registration> registration(EnvironmentCode environment) {
        return Optional.ofNullable(registrations.get(environment));
    }

    /** The environments whose registration differs from the stored holder, by code. */
    public List<EnvironmentCode> differences() {
        var all = new TreeSet<>(holder.assignments().keySet());
        all.addAll(registrations.keySet());
        return all.stream().filter(environment -> !agrees(environment)).toList();
    }

    /** The holder with the assignments of these registrations, and unchanged in all other environments. */
    public Holder corrected(List<EnvironmentCode> environments) {
        var corrected = holder;
        for (var environment : environments) {
            var before = corrected;
            corrected = registration(environment).map(before::with).orElseGet(() -> before.without(environment));
        }
        return corrected;
    }

    /** The holder under the names that the environments give in which it is kept. */
    public Holder named() {
        var named = holder;
        for (var environment : holder.assignments().keySet()) {
            var person = registration(environment).map(Registration::person).orElse(Person.UNKNOWN);
            if (!person.equals(holder.names().by(environment))) {
                named = named.named(environment, person);
            }
        }
        return named;
    }

    private boolean agrees(EnvironmentCode environment) {
        var kept = Optional.ofNullable(holder.assignments().get(environment));
        return kept.equals(registration(environment).map(Registration::assignment));
    }
}
