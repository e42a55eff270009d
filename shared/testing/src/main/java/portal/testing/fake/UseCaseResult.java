package portal.testing.fake;

import portal.domain.access.Denial;

/** What a caller got of a use case: its outcome, or the denial of whoever may not run it. */
public sealed interface UseCaseResult<O> {

    record Passed<O>(O outcome) implements UseCaseResult<O> {}

    record Denied<O>(Denial denial) implements UseCaseResult<O> {}
}
