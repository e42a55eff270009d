package portal.domain.usage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.domain.organization.ParticipantNumber;

/**
 * A user, employee, declaration or client with all environments in which it is registered. These decide where it
 * counts.
 *
 * @param spelling the id as it was last written
 * @param names of environments that it is in
 * @param version counts the changes, so that a concurrent change is noticed; 0 for a holder that is not stored
 */
public record Holder(
        HolderId id, String spelling, Names names, Map<EnvironmentCode, Assignment> assignments, long version) {

    private static final Pattern OF_PARTICIPANT = Pattern.compile("([0-9]{5})\\..*", Pattern.DOTALL);

    public Holder {
        assignments = Map.copyOf(assignments);
    }

    public static Holder absent(HolderId id) {
        return new Holder(id, id.canonical(), Names.NONE, Map.of(), 0);
    }

    public Holder with(Registration registration) {
        var changed = new TreeMap<>(assignments);
        changed.put(registration.environment(), registration.assignment());
        var named = names.with(registration.environment(), registration.person(), version + 1);
        return new Holder(id, registration.spelling(), named, changed, version);
    }

    /**
     * The same with a registration that gives no spelling and no name anew: it is from before, or tells only of
     * activity. A name that it lacks is taken as given before all others.
     */
    public Holder keepingNames(Registration registration) {
        var environment = registration.environment();
        var person = registration.person();
        var changed = new TreeMap<>(assignments);
        changed.put(environment, registration.assignment());
        var named = person.equals(names.by(environment)) ? names : names.with(environment, person, 0);
        return new Holder(id, version == 0 ? registration.spelling() : spelling, named, changed, version);
    }

    public Holder without(EnvironmentCode environment) {
        var changed = new TreeMap<>(assignments);
        changed.remove(environment);
        return new Holder(id, spelling, names.onlyOf(changed.keySet()), changed, version);
    }

    /** The same holder, registered in this environment only. */
    public Holder onlyIn(EnvironmentCode environment) {
        var only = new TreeMap<>(assignments);
        only.keySet().retainAll(Set.of(environment));
        return new Holder(id, spelling, names.onlyOf(only.keySet()), only, version);
    }

    /** The same holder with the next version, for a commit. */
    public Holder next() {
        return new Holder(id, spelling, names, assignments, version + 1);
    }

    /** The same under the name of an environment, as if that was given before all others. */
    public Holder named(EnvironmentCode environment, Person person) {
        return new Holder(id, spelling, names.with(environment, person, 0), assignments, version);
    }

    /** Whether it is kept as registered, but under another name. */
    public boolean isMisnamed(Registration registration) {
        var environment = registration.environment();
        return registration.assignment().equals(assignments.get(environment))
                && !registration.person().equals(names.by(environment));
    }

    /** What it is called in the environments that a pool counts. */
    public Person person(Pool pool) {
        return pool.type().isPresent() ? names.in(pool.type().get()) : names.overAllTypes();
    }

    /** Whether no environment has it, so that it need not be stored. */
    public boolean isNowhere() {
        return assignments.isEmpty();
    }

    /** Every seat that the holder takes in the license of the organization with this participant number. */
    public Set<Seat> seats(ParticipantNumber own) {
        return switch (id.kind()) {
            case USER -> userSeats(own);
            case EMPLOYEE -> employeeSeats();
            case DECLARATION -> seatIfPresent();
            case CLIENT -> clientSeats();
        };
    }

    /** Whether this co-working user belongs to another participant and counts in that participant's license. */
    public boolean countsElsewhere(Assignment.User user, ParticipantNumber own) {
        return user.coWorking() && otherParticipant(own).isPresent();
    }

    /** The participant number before the first dot of the code; empty if it is this participant's number. */
    public Optional<ParticipantNumber> otherParticipant(ParticipantNumber own) {
        var code = OF_PARTICIPANT.matcher(id.canonical());
        return code.matches()
                ? Optional.of(new ParticipantNumber(code.group(1))).filter(number -> !number.equals(own))
                : Optional.empty();
    }

    private Set<Seat> userSeats(ParticipantNumber own) {
        return assignments.entrySet().stream()
                .flatMap(entry -> seats(entry.getKey().type(), (Assignment.User) entry.getValue(), own))
                .collect(toUnmodifiableSet());
    }

    private Stream<Seat> seats(EnvironmentType type, Assignment.User user, ParticipantNumber own) {
        return user.blocked() || countsElsewhere(user, own)
                ? Stream.empty()
                : user.kinds().stream().map(kind -> Seat.in(Pool.of(kind.metric(), type)));
    }

    private Set<Seat> employeeSeats() {
        var kinds = assignments.values().stream()
                .map(Assignment.Employee.class::cast)
                .filter(Assignment.Employee::inService)
                .map(Assignment.Employee::kind)
                .collect(toUnmodifiableSet());
        return kinds.isEmpty()
                ? Set.of()
                : Set.of(new Seat(Pool.overTheLicense(Metric.EMPLOYEES), kinds.equals(Set.of(EmployeeKind.TEMPORARY))));
    }

    private Set<Seat> seatIfPresent() {
        return assignments.isEmpty() ? Set.of() : Set.of(Seat.in(Pool.overTheLicense(Metric.DECLARATIONS)));
    }

    private Set<Seat> clientSeats() {
        return assignments.keySet().stream()
                .map(environment -> Seat.in(Pool.of(Metric.CLIENTS, environment.type())))
                .collect(toUnmodifiableSet());
    }
}
