package portal.domain.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Explanation;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usecase.InOrganization;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Lists the holders or environments of a metric, whether each counts, and why (docs/domain.md, section 3). A page may
 * be short or empty and still have a next page.
 */
public final class ExplainUsage
        implements UseCase<ExplainUsage.Question, Optional<ExplainUsage.State>, Page<Explanation>> {

    /** Limits the reading for a page that hardly any holder fits. */
    static final int MOST_LOOKED_AT = 2_000;

    private final Holders holders;

    public ExplainUsage(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Privilege privilege() {
        return ReadLicense.PRIVILEGE;
    }

    @Override
    public WithMember<Optional<State>> read(Caller.Customer caller, Question question) {
        var kind = question.metric().heldBy();
        return kind.isPresent()
                ? WithMember.present(holders(caller, question, kind.get()))
                : environments(caller, question);
    }

    private WithMember<Optional<State>> environments(Caller.Customer caller, Question question) {
        var read = holders.environments(caller, question.page());
        return new WithMember<>(read.member(), Optional.of(new State.OfEnvironments(read.subject())));
    }

    private WithMember<Optional<State>> holders(Caller.Customer caller, Question question, HolderId.Kind kind) {
        var from = question.after().from();
        var read = holders.holders(caller, kind, from, question.page().limit() + 1);
        return new WithMember<>(read.member(), read.subject().map(State.OfHolders::new));
    }

    @Override
    public Decision<Page<Explanation>> decide(
            Caller.Customer caller, Member member, Optional<State> state, Question question) {
        return Decision.of(page(state.orElseThrow(), question));
    }

    /** The same for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<Question>, Optional<Page<Explanation>>, Optional<Page<Explanation>>>
            ofOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT, asked -> state(asked).map(state -> page(state, asked.question())));
    }

    private Optional<State> state(InOrganization<Question> asked) {
        var question = asked.question();
        var kind = question.metric().heldBy();
        return kind.isPresent()
                ? holders.holders(
                                asked.organization(),
                                kind.get(),
                                question.after().from(),
                                question.page().limit() + 1)
                        .map(State.OfHolders::new)
                : holders.environments(asked.organization(), question.page()).map(State.OfEnvironments::new);
    }

    private static Page<Explanation> page(State state, Question question) {
        return switch (state) {
            case State.OfEnvironments(var page) -> page(page);
            case State.OfHolders(var roll) -> page(roll, question);
        };
    }

    private static Page<Explanation> page(Page<Environment> environments) {
        return new Page<>(environments.items().stream().map(Explanation::of).toList(), environments.next());
    }

    private static Page<Explanation> page(Holders.Roll<Holder> roll, Question question) {
        var after = question.after();
        var lines = new ArrayList<Line>();
        var limit = question.page().limit();
        var members = roll.members().iterator();
        var looked = after;
        for (int i = 0; i < MOST_LOOKED_AT && lines.size() <= limit && members.hasNext(); i++) {
            var holder = members.next();
            lines.addAll(question.lines(roll.countingRule(), holder, after));
            looked = Position.of(holder);
        }
        if (lines.size() > limit) {
            return page(
                    lines.subList(0, limit), Optional.of(lines.get(limit - 1).position()));
        }
        return page(lines, members.hasNext() ? Optional.of(looked) : Optional.empty());
    }

    private static Page<Explanation> page(List<Line> lines, Optional<Position> next) {
        return new Page<>(lines.stream().map(Line::explanation).toList(), next.map(Position::text));
    }

    /** @param type the only environment type wanted, for a metric counted per type; empty for all types */
    public record Question(Metric metric, Optional<EnvironmentType> type, PageRequest page) {

        private Position after() {
            return page.after().map(Position::parse).orElse(Position.START);
        }

        /** The lines of a holder that come after a position. */
        private List<Line> lines(CountingRule countingRule, Holder holder, Position after) {
            var lines = new ArrayList<Line>();
            for (var pool : pools()) {
                var position = Position.of(holder, pool);
                var explanation = countingRule.explain(holder, pool);
                if (explanation.isPresent() && position.isBehind(after)) {
                    lines.add(new Line(position, explanation.get()));
                }
            }
            return lines;
        }

        private List<Pool> pools() {
            return type.isPresent() ? List.of(Pool.of(metric, type.get())) : metric.pools();
        }
    }

    /** What takes the seats of the metric. */
    public sealed interface State {

        /** For the metric of environments, which take seats themselves. */
        record OfEnvironments(Page<Environment> page) implements State {}

        /** @param roll lazy: the decision reads on as long as the page is not full */
        record OfHolders(Holders.Roll<Holder> roll) implements State {}
    }

    private record Line(Position position, Explanation explanation) {}
}
