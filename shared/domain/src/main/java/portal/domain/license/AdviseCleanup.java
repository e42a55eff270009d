package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.usage.Assignment;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usecase.InOrganization;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Advises whom to block or what to remove, and where, to free seats (docs/domain.md, section 3: in ALL environments of
 * the pool). Steps with the fewest actions come first, and of equal ones those of users who are away the longest. For
 * the metric of environments, the environments with the fewest holders come first.
 */
public final class AdviseCleanup implements UseCase<AdviseCleanup.Question, Optional<AdviseCleanup.State>, Cleanup> {

    public static final int MOST_SEATS = 100;

    /**
     * Limits the reading for users who are away for longer, when no cheaper step can come any more. So many are read
     * within a few seconds, and whoever comes after them would hardly change the advice.
     */
    static final int MOST_LOOKED_AT_FOR_ACTIVITY = 20_000;

    /** Limits it further as long as no activity is known of anybody: then environments seem to tell none. */
    static final int MOST_LOOKED_AT_UNTOLD = 2_000;

    private final Holders holders;

    public AdviseCleanup(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Privilege privilege() {
        return ReadLicense.PRIVILEGE;
    }

    @Override
    public WithMember<Optional<State>> read(Caller.Customer caller, Question question) {
        var kind = question.metric().heldBy();
        return WithMember.present(kind.isPresent() ? holders(caller, question, kind.get()) : environments(caller));
    }

    private WithMember<Optional<State>> holders(Caller.Customer caller, Question question, HolderId.Kind kind) {
        var read = holders.holders(caller, kind, Optional.empty(), expected(kind, question));
        return new WithMember<>(read.member(), read.subject().map(State.OfHolders::new));
    }

    private WithMember<Optional<State>> environments(Caller.Customer caller) {
        var read = holders.environments(caller);
        return new WithMember<>(read.member(), read.subject().map(State.OfEnvironments::new));
    }

    @Override
    public Decision<Cleanup> decide(Caller.Customer caller, Member member, Optional<State> state, Question question) {
        return Decision.of(cleanup(state.orElseThrow(), question));
    }

    /** The same for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<Question>, Optional<Cleanup>, Optional<Cleanup>> ofOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT, asked -> state(asked).map(state -> cleanup(state, asked.question())));
    }

    /** The same for a mail about the license; empty when there is no such organization. */
    public Optional<Cleanup> advise(OrganizationId organization, Question question) {
        return state(new InOrganization<>(organization, question)).map(state -> cleanup(state, question));
    }

    private Optional<State> state(InOrganization<Question> asked) {
        var question = asked.question();
        var kind = question.metric().heldBy();
        return kind.isPresent()
                ? holders.holders(asked.organization(), kind.get(), Optional.empty(), expected(kind.get(), question))
                        .map(State.OfHolders::new)
                : holders.environments(asked.organization()).map(State.OfEnvironments::new);
    }

    private static int expected(HolderId.Kind kind, Question question) {
        return Math.max(lookedAtForActivity(kind, false), question.seats());
    }

    /**
     * Only of users is it known when they were last active.
     *
     * @param told whether it is known of anybody so far
     */
    private static int lookedAtForActivity(HolderId.Kind kind, boolean told) {
        if (kind != HolderId.Kind.USER) {
            return 0;
        }
        return told ? MOST_LOOKED_AT_FOR_ACTIVITY : MOST_LOOKED_AT_UNTOLD;
    }

    private static Cleanup cleanup(State state, Question question) {
        return switch (state) {
            case State.OfHolders(var roll) -> holders(roll, question);
            case State.OfEnvironments(var roll) -> environments(roll, question);
        };
    }

    private static Cleanup holders(Holders.Roll<Holder> roll, Question question) {
        var kind = question.metric().heldBy().orElseThrow();
        var search = search(roll, question);
        var holders = roll.members().iterator();
        var told = false;
        for (int looked = 0;
                (looked < lookedAtForActivity(kind, told) || search.isOpen()) && holders.hasNext();
                looked++) {
            var holder = holders.next();
            told |= Assignment.lastActiveAt(holder.assignments().values()).isPresent();
            search.offer(holder);
        }
        return search.cleanup();
    }

    private static Cleanup environments(Holders.Roll<Environment> roll, Question question) {
        var search = search(roll, question);
        for (var environments = roll.members().iterator(); search.isOpen() && environments.hasNext(); ) {
            search.offer(environments.next());
        }
        return search.cleanup();
    }

    private static CleanupSearch search(Holders.Roll<?> roll, Question question) {
        return new CleanupSearch(
                roll.countingRule(), new CleanupSearch.Wanted(question.pool(roll.license()), question.seats()));
    }

    /**
     * Which seats to free.
     *
     * @param type of a metric counted per environment type; the fullest when empty
     * @param seats 1-100
     */
    public record Question(Metric metric, Optional<EnvironmentType> type, int seats) {

        private Occupancy pool(License license) {
            return type.isPresent() ? license.occupancy(Pool.of(metric, type.get())) : license.binding(metric);
        }
    }

    /** What takes the seats of the metric. It is lazy: the decision reads on as long as there may be a cheaper step. */
    public sealed interface State {

        record OfHolders(Holders.Roll<Holder> roll) implements State {}

        record OfEnvironments(Holders.Roll<Environment> roll) implements State {}
    }
}
