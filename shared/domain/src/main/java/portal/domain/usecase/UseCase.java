package portal.domain.usecase;

import java.util.function.BiFunction;
import portal.domain.access.Caller;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;

/**
 * Something that a contact can ask for. The pipeline reads, authorizes, decides and commits. It does so again when
 * somebody else was first.
 *
 * @param <C> what is asked for
 * @param <S> the state that the decision is made on
 * @param <O> the outcomes
 */
public interface UseCase<C, S, O> {

    /** What a contact needs to get any answer but a denial, also about the errors of a request. */
    Privilege privilege();

    /** What this request needs, if that depends on the command. */
    default Privilege privilege(C command) {
        return privilege();
    }

    /** Whether this request counts for the brake of its privilege, if it is accepted and changes something. */
    default boolean counts(S state, C command) {
        return true;
    }

    /**
     * What this request needs, if that depends on the state too: a change may need more when it concerns an
     * administrator. It has the same capability and the same brake.
     */
    default Privilege privilege(Member member, S state, C command) {
        return privilege(command);
    }

    /** The id of the subject of the request, for the audit entry of a refusal; empty when there is none. */
    default String subject(C command) {
        return "";
    }

    /** The same, if it depends on the caller. */
    default String subject(Caller.Customer caller, C command) {
        return subject(command);
    }

    /** Reads the caller's contact and the state in one strongly consistent round trip. */
    WithMember<S> read(Caller.Customer caller, C command);

    /** Reads nothing: the same state leads to the same outcome and conditional writes. */
    Decision<O> decide(Caller.Customer caller, Member member, S state, C command);

    /** A use case that shows what it reads, and changes nothing. */
    static <C, S> UseCase<C, S, S> query(Privilege privilege, BiFunction<Caller.Customer, C, WithMember<S>> read) {
        return new Query<>(privilege, read);
    }
}
