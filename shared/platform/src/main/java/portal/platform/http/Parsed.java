package portal.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.domain.usecase.Nothing;

/**
 * The result of reading a request: its command, or all its errors.
 *
 * @param <C> the command of the use case
 */
public sealed interface Parsed<C> {

    record Valid<C>(C command) implements Parsed<C> {}

    record Invalid<C>(Problem problem, List<FieldError> errors) implements Parsed<C> {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** Makes the command if there are no errors. */
    static <C> Parsed<C> of(List<FieldError> errors, Supplier<C> command) {
        return errors.isEmpty() ? new Valid<>(command.get()) : new Invalid<>(Problem.INVALID_REQUEST, errors);
    }

    /** The thing that a path names. A malformed name is answered as the name of something that does not exist. */
    static <C> Parsed<C> named(Optional<C> name) {
        return name.<Parsed<C>>map(Valid::new).orElseGet(() -> invalid(Problem.NOT_FOUND));
    }

    /** Continues reading if there are no errors so far. */
    default <D> Parsed<D> then(Function<C, Parsed<D>> more) {
        return switch (this) {
            case Valid<C>(var command) -> more.apply(command);
            case Invalid<C>(var problem, var errors) -> new Invalid<>(problem, errors);
        };
    }

    /**
     * The same, with further errors told with those that there are; a request with errors asks for nothing. What could
     * not be read at all, such as malformed JSON, stays that. What a path does not name is told apart from nothing by
     * its errors.
     */
    default Parsed<C> and(List<FieldError> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<FieldError>();
        if (this instanceof Invalid<C>(var problem, var errors)) {
            if (!problem.equals(Problem.INVALID_REQUEST) && !problem.equals(Problem.NOT_FOUND)) {
                return this;
            }
            all.addAll(errors);
        }
        all.addAll(more);
        return new Invalid<>(Problem.INVALID_REQUEST, all);
    }

    default <D> Parsed<D> map(Function<C, D> mapping) {
        return then(command -> new Valid<>(mapping.apply(command)));
    }

    /** The result for a request that consists of its path only. */
    static Parsed<Nothing> nothing() {
        return new Valid<>(Nothing.AT_ALL);
    }

    static <C> Parsed<C> valid(C command) {
        return new Valid<>(command);
    }

    static <C> Parsed<C> invalid(Problem problem) {
        return new Invalid<>(problem, List.of());
    }
}
