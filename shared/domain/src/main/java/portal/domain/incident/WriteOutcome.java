package portal.domain.incident;

/** What came of writing in the conversation about an incident. */
public sealed interface WriteOutcome {

    record Written(IncidentMessage message) implements WriteOutcome {}

    /** The attempt was refused: where there is such an organization, it is in the audit trail under its code. */
    sealed interface Refused extends WriteOutcome {
        String code();
    }

    /** There is no such incident, or none that the caller may see. */
    record NoSuchIncident() implements Refused {
        @Override
        public String code() {
            return "not-found";
        }
    }

    /** It has to be reopened first. */
    record IncidentIsClosed() implements Refused {
        @Override
        public String code() {
            return "incident-closed";
        }
    }
}
