package portal.domain.license;

import java.util.List;

/** The outcome of asking to change the license. */
public sealed interface MutationOutcome {

    /** The license was changed; a dry run changes nothing but would have succeeded. */
    record Mutated(Mutation mutation, boolean dryRun) implements MutationOutcome {}

    /** Nothing was changed; the first refusal, in the order of the request, decides. */
    record Refused(Mutation mutation, List<Refusal> refusals) implements MutationOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }

        public Refusal deciding() {
            return refusals.getFirst();
        }
    }

    /** The license changed since the caller saw it. */
    record ChangedMeanwhile() implements MutationOutcome {}
}
