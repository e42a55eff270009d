package portal.domain.usecase;

import java.util.function.BiFunction;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.decision.Decision;

/** A use case that does its work while it reads, and leaves nothing to decide. */
record SystemTask<C, O>(Capability capability, BiFunction<Caller.BackOffice, C, O> work)
        implements SystemUseCase<C, O, O> {

    @Override
    public O read(Caller.BackOffice caller, C command) {
        return work.apply(caller, command);
    }

    @Override
    public Decision<O> decide(Caller.BackOffice caller, O outcome, C command) {
        return Decision.of(outcome);
    }
}
