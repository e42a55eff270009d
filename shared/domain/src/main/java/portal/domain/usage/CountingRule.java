package portal.domain.usage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.domain.organization.ParticipantNumber;

/**
 * The participant number and Flex. Together with the seats of a holder they decide whether the holder counts, and why;
 * nothing else does (docs/domain.md, section 3).
 *
 * @param participant the organization's own number
 * @param flex whether temporary workers are exempt
 */
public record CountingRule(ParticipantNumber participant, boolean flex) {

    /** Every pool in which the holder counts. */
    public Set<Pool> pools(Holder holder) {
        return holder.seats(participant).stream()
                .filter(seat -> seat.counts(flex))
                .map(Seat::pool)
                .collect(toUnmodifiableSet());
    }

    /**
     * The environments because of which the holder counts in the pool. Each of them is enough, so the seat is freed
     * only when the holder leaves all of them.
     */
    public List<EnvironmentCode> decisive(Holder holder, Pool pool) {
        return holder.assignments().keySet().stream()
                .filter(environment -> pools(holder.onlyIn(environment)).contains(pool))
                .sorted()
                .toList();
    }

    /** When the holder was last active in the environments that bear on the pool, as far as they tell. */
    public static Optional<Instant> lastActiveAt(Holder holder, Pool pool) {
        return Assignment.lastActiveAt(bearingOn(pool, holder).values());
    }

    /** Empty when the holder has nothing to do with the pool. */
    public Optional<Explanation> explain(Holder holder, Pool pool) {
        var environments = bearingOn(pool, holder);
        return environments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explanation(
                        holder.spelling(),
                        holder.person(pool).name(),
                        pool,
                        environments,
                        reason(holder, pool, environments)));
    }

    /** Why a user does not count, given its assignments in these environments. */
    public Why whyNot(Holder holder, Collection<Assignment.User> users) {
        var active = users.stream().filter(user -> !user.blocked()).toList();
        if (active.isEmpty()) {
            return Why.BLOCKED_EVERYWHERE;
        }
        return active.stream().allMatch(user -> holder.countsElsewhere(user, participant))
                ? Why.COUNTS_ELSEWHERE
                : Why.NO_KIND;
    }

    private static SortedMap<EnvironmentCode, Assignment> bearingOn(Pool pool, Holder holder) {
        var environments = new TreeMap<EnvironmentCode, Assignment>();
        if (pool.metric().heldBy().filter(holder.id().kind()::equals).isPresent()) {
            holder.assignments().entrySet().stream()
                    .filter(entry -> bearsOn(pool, entry))
                    .forEach(entry -> environments.put(entry.getKey(), entry.getValue()));
        }
        return environments;
    }

    private static boolean bearsOn(Pool pool, Map.Entry<EnvironmentCode, Assignment> assignment) {
        var ofType = pool.type().map(assignment.getKey().type()::equals).orElse(true);
        return ofType
                && switch (assignment.getValue()) {
                    case Assignment.User user ->
                        user.kinds().stream().map(UserKind::metric).anyMatch(pool.metric()::equals);
                    case Assignment.Employee _, Assignment.Mention _ -> true;
                };
    }

    private Reason reason(Holder holder, Pool pool, SortedMap<EnvironmentCode, Assignment> environments) {
        return pools(holder).contains(pool)
                ? Reason.of(Why.counting(holder.id().kind()), decisive(holder, pool))
                : switch (holder.id().kind()) {
                    case USER -> whyNotUser(holder, environments);
                    case EMPLOYEE -> whyNotEmployee(holder, environments);
                    case DECLARATION, CLIENT -> throw new IllegalStateException("What is there counts");
                };
    }

    private Reason whyNotUser(Holder holder, SortedMap<EnvironmentCode, Assignment> environments) {
        var users =
                environments.values().stream().map(Assignment.User.class::cast).toList();
        var why = whyNot(holder, users);
        return why == Why.COUNTS_ELSEWHERE
                ? new Reason(why, active(environments), holder.otherParticipant(participant))
                : Reason.of(why, List.copyOf(environments.keySet()));
    }

    private Reason whyNotEmployee(Holder holder, SortedMap<EnvironmentCode, Assignment> environments) {
        return holder.seats(participant).isEmpty()
                ? Reason.of(Why.OUT_OF_SERVICE, List.copyOf(environments.keySet()))
                : Reason.of(Why.EXEMPT_BY_FLEX, active(environments));
    }

    private static List<EnvironmentCode> active(SortedMap<EnvironmentCode, Assignment> environments) {
        return environments.entrySet().stream()
                .filter(entry -> switch (entry.getValue()) {
                    case Assignment.User user -> !user.blocked();
                    case Assignment.Employee employee -> employee.inService();
                    case Assignment.Mention _ -> true;
                })
                .map(Map.Entry::getKey)
                .toList();
    }
}
