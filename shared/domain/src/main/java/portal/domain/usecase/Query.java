package portal.domain.usecase;

import java.util.function.BiFunction;
import portal.domain.access.Caller;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;

/** A use case that shows what it reads. */
record Query<C, S>(Privilege privilege, BiFunction<Caller.Customer, C, WithMember<S>> reading)
        implements UseCase<C, S, S> {

    @Override
    public WithMember<S> read(Caller.Customer caller, C command) {
        return reading.apply(caller, command);
    }

    @Override
    public Decision<S> decide(Caller.Customer caller, Member member, S state, C command) {
        return Decision.of(state);
    }
}
