package portal.domain.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a use case decided on the state it read: the outcome, and the changes that make it true, all of which are committed
 * together or not at all. When a condition no longer holds at commit, the use case decides anew.
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
