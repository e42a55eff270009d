package portal.domain.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.Gated;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Explanation;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;

/** Shows what a metric is about, one by one, whether each counts, and why (domain.md, section 3). */
public final class ExplainUsage {

    public static final Privilege PRIVILEGE = ReadLicense.PRIVILEGE;

    /** So that a page of which hardly anybody fits is not read on for ever. */
    static final int MOST_LOOKED_AT = 2_000;

    private final Holders holders;
    private final Gatekeeper gatekeeper;

    public ExplainUsage(Holders holders, Gatekeeper gatekeeper) {
        this.holders = holders;
        this.gatekeeper = gatekeeper;
    }

    public Decision<Gated<Page<Environment>>> environments(Caller.Customer caller, PageRequest page) {
        var viewed = holders.environments(caller, page);
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, "", member -> Decision.of(viewed.subject()));
    }

    /** A page may have fewer than asked for, or none at all, and yet a next one. */
    public Decision<Gated<Page<Explanation>>> explain(Caller.Customer caller, Question question) {
        return question.metric()
                .heldBy()
                .map(kind -> holders(caller, question, kind))
                .orElseGet(() -> environments(caller, question.page()).map(ExplainUsage::explained));
    }

    private static Gated<Page<Explanation>> explained(Gated<Page<Environment>> gated) {
        return switch (gated) {
            case Gated.Passed<Page<Environment>>(var page) ->
                new Gated.Passed<>(
                        new Page<>(page.items().stream().map(Explanation::of).toList(), page.next()));
            case Gated.Denied<Page<Environment>>(var denial) -> new Gated.Denied<>(denial);
        };
    }

    private Decision<Gated<Page<Explanation>>> holders(Caller.Customer caller, Question question, HolderId.Kind kind) {
        var after = question.page().after().map(Position::parse).orElse(Position.START);
        var viewed = holders.holders(caller, kind, after.from(), question.page().limit() + 1);
        return gatekeeper.admit(
                caller,
                viewed.member(),
                PRIVILEGE,
                "",
                member -> Decision.of(page(viewed.subject().orElseThrow(), question, after)));
    }

    private static Page<Explanation> page(Holders.Roll<Holder> roll, Question question, Position after) {
        var lines = new ArrayList<Line>();
        var limit = question.page().limit();
        var members = roll.members().iterator();
        var looked = after;
        for (int i = 0; i < MOST_LOOKED_AT && lines.size() <= limit && members.hasNext(); i++) {
            var holder = members.next();
            question.lines(roll, holder)
                    .filter(line -> line.position().isBehind(after))
                    .forEach(lines::add);
            looked = Position.of(holder);
        }
        return lines.size() > limit
                ? page(lines.subList(0, limit), Optional.of(lines.get(limit - 1).position()))
                : page(lines, Optional.of(looked).filter(position -> members.hasNext()));
    }

    private static Page<Explanation> page(List<Line> lines, Optional<Position> next) {
        return new Page<>(lines.stream().map(Line::explanation).toList(), next.map(Position::text));
    }

    /** @param type of a metric counted per environment type, the only one that is asked about; all of them when empty */
    public record Question(Metric metric, Optional<EnvironmentType> type, PageRequest page) {

        private Stream<Line> lines(Holders.Roll<Holder> roll, Holder holder) {
            return pools().flatMap(pool -> roll.countingRule().explain(holder, pool).stream()
                    .map(explanation -> new Line(Position.of(holder, pool), explanation)));
        }

        private Stream<Pool> pools() {
            return type.map(only -> Stream.of(Pool.of(metric, only))).orElseGet(() -> metric.pools().stream());
        }
    }

    private record Line(Position position, Explanation explanation) {}
}
