package portal.domain.usage;

/** What came of replacing all that an environment holds. */
public sealed interface ReplacementOutcome {

    /** The environment holds what it reported, or is gone. */
    record Finished(Replacement.Progress progress) implements ReplacementOutcome {}

    /** It goes on in the background. */
    record Unfinished(Replacement replacement) implements ReplacementOutcome {}

    /** Nothing more is changed. */
    sealed interface Refused extends ReplacementOutcome {}

    /** A newer replacement took its place. */
    record Superseded() implements Refused {}

    /** The environment is being removed: there is nothing to report to any more. */
    record BeingRemoved() implements Refused {}

    record NoSuchEnvironment() implements Refused {}

    record NoSuchOrganization() implements Refused {}
}
