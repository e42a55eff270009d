package portal.adapters.incident;

import java.util.Optional;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.Wording;

/** What somebody did with an incident. */
public sealed interface IncidentStep {

    /** The name of the person who did it. */
    String by();

    /** Why; empty when no reason was given, or none is asked for. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** The person who did it, as a definition in a mail. */
    default Definition author(Wording in) {
        return in.definition(IncidentMailMessage.DONE_BY_WHOM, by());
    }

    record Wrote(String by, String text) implements IncidentStep {}

    /** @param size in bytes */
    record Attached(String by, String fileName, int size) implements IncidentStep {

        private static final int BYTES_IN_A_KILOBYTE = 1_000;

        Definition file(Wording in) {
            var kilobytes = Math.ceilDiv(size, BYTES_IN_A_KILOBYTE);
            return in.definition(IncidentMailMessage.FILE, "%s (%s kB)".formatted(fileName, in.number(kilobytes)));
        }
    }

    record Closed(String by, Optional<String> reason) implements IncidentStep {

        /** Closed without a reason. */
        public Closed(String by) {
            this(by, Optional.empty());
        }
    }

    record Reopened(String by, Optional<String> reason) implements IncidentStep {

        /** Reopened without a reason. */
        public Reopened(String by) {
            this(by, Optional.empty());
        }
    }
}
