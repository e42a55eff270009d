package portal.domain.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a use case decided: the outcome, and the writes that make it true. They are committed together or not at all.
 * When a condition no longer holds at the commit, the use case decides again.
 */
public record Decision<O>(O outcome, List<ConditionalWrite> changes) {

    public Decision {
        changes = List.copyOf(changes);
    }

    public static <O> Decision<O> of(O outcome, ConditionalWrite... changes) {
        return new Decision<>(outcome, List.of(changes));
    }

    public <P> Decision<P> map(Function<? super O, ? extends P> mapping) {
        return new Decision<>(mapping.apply(outcome), changes);
    }

    public Decision<O> and(List<? extends ConditionalWrite> more) {
        var all = new ArrayList<ConditionalWrite>(changes);
        all.addAll(more);
        return new Decision<>(outcome, all);
    }
}
