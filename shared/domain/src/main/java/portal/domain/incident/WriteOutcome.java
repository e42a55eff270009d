package portal.domain.incident;

/** The outcome of writing in the conversation about an incident. */
public sealed interface WriteOutcome {

    record Written(IncidentMessage message) implements WriteOutcome {}

    /** The attempt was refused. The audit trail has it with this code, if the organization exists. */
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

    /** The incident has to be reopened first. */
    record IncidentIsClosed() implements Refused {
        @Override
        public String code() {
            return "incident-closed";
        }
    }
}
