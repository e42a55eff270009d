package portal.domain.incident;

/** The outcome of asking to attach a file. */
public sealed interface AttachOutcome {

    /** The upload is awaited. */
    record Awaited(PresignedAttachment file) implements AttachOutcome {}

    /** Nothing was changed. */
    sealed interface Refused extends AttachOutcome {
        String code();
    }

    /** There is no such incident, or none that the caller may see. */
    record NoSuchIncident() implements Refused {
        @Override
        public String code() {
            return "not-found";
        }
    }

    record IncidentClosed() implements Refused {
        @Override
        public String code() {
            return "incident-closed";
        }
    }

    /** {@value AttachmentList#MOST} files are stored or awaited. */
    record LimitReached() implements Refused {
        @Override
        public String code() {
            return "attachment-limit";
        }
    }
}
