package portal.domain.license;

import java.util.List;

/** What came of asking to change the license. */
public sealed interface MutationOutcome {

    /** It was changed, or would have been had it not been a dry run. */
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

    /** The license is not the one that the caller has seen. */
    record ChangedMeanwhile() implements MutationOutcome {}
}
