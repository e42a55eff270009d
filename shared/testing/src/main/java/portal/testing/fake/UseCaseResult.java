package portal.testing.fake;

import portal.domain.access.Denial;

/** The result of a use case for a caller: its outcome or a denial. */
public sealed interface UseCaseResult<O> {

    record Passed<O>(O outcome) implements UseCaseResult<O> {}

    record Denied<O>(Denial denial) implements UseCaseResult<O> {}
}
