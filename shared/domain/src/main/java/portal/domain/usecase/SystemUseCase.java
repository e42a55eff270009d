package portal.domain.usecase;

import java.util.function.BiFunction;
import java.util.function.Function;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.decision.Decision;

/**
 * Something that one of the vendor's own systems, or somebody of its support, can ask for. It runs as a {@link UseCase}
 * does, but without a contact. The scope of the token is the right that it needs (docs/domain.md, section 1).
 *
 * @param <C> what is asked for
 * @param <S> the state that the decision is made on
 * @param <O> the outcomes
 */
public interface SystemUseCase<C, S, O> {

    /** What the caller must be able to do. */
    Capability capability();

    /** Whether a person must have signed in with a second factor within the last 15 minutes. A system has none. */
    default boolean needsRecentSecondFactor() {
        return false;
    }

    /** Reads the state in one strongly consistent round trip. */
    S read(Caller.BackOffice caller, C command);

    /** Reads nothing: the same state leads to the same outcome and conditional writes. */
    Decision<O> decide(Caller.BackOffice caller, S state, C command);

    /** Reads and decides. */
    default Decision<O> decision(Caller.BackOffice caller, C command) {
        return decide(caller, read(caller, command), command);
    }

    /** A use case that shows what it reads, and changes nothing. */
    static <C, O> SystemUseCase<C, O, O> query(Capability capability, Function<C, O> read) {
        return new SystemTask<>(capability, (caller, command) -> read.apply(command));
    }

    /** Work of many commits, which reads and commits by itself. */
    static <C, O> SystemUseCase<C, O, O> task(Capability capability, BiFunction<Caller.BackOffice, C, O> work) {
        return new SystemTask<>(capability, work);
    }
}
