package portal.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.domain.usecase.Nothing;

/**
 * What came of reading a request: what it asks for, or everything that is wrong with it.
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

    /** The command, made only when there are no errors. */
    static <C> Parsed<C> of(List<FieldError> errors, Supplier<C> command) {
        return errors.isEmpty() ? new Valid<>(command.get()) : new Invalid<>(Problem.INVALID_REQUEST, errors);
    }

    /** What a path names; a name that nothing can have is answered as one that nothing has. */
    static <C> Parsed<C> named(Optional<C> name) {
        return name.<Parsed<C>>map(Valid::new).orElseGet(() -> invalid(Problem.NOT_FOUND));
    }

    /** Reads on, when there is nothing wrong so far. */
    default <D> Parsed<D> then(Function<C, Parsed<D>> more) {
        return switch (this) {
            case Valid<C>(var command) -> more.apply(command);
            case Invalid<C>(var problem, var errors) -> new Invalid<>(problem, errors);
        };
    }

    default <D> Parsed<D> map(Function<C, D> mapping) {
        return then(command -> new Valid<>(mapping.apply(command)));
    }

    /** For a request that says nothing but its path. */
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
