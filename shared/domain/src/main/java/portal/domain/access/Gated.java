package portal.domain.access;

/**
 * The outcome of a use case that not everybody may run.
 *
 * @param <O> the outcomes for those who may
 */
public sealed interface Gated<O> {

    record Passed<O>(O outcome) implements Gated<O> {}

    record Denied<O>(Denial denial) implements Gated<O> {}
}
