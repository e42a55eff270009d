package portal.adapters.incident;

import java.util.List;
import java.util.Optional;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Wording;

/** What somebody did with an incident. */
public sealed interface IncidentStep {

    /** The name of the person who did it. */
    String by();

    /** Why; empty when no reason was given, or none is asked for. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** What was written with it: the message, or the reason. */
    default List<Section> texts(Wording in) {
        return reason().isPresent() ? List.of(in.quotation(IncidentMailMessage.REASON, reason().get())) : List.of();
    }

    /** Who did it, and with which file. */
    default List<Definition> definitions(Wording in) {
        return List.of(in.definition(IncidentMailMessage.DONE_BY_WHOM, by()));
    }

    record Wrote(String by, String text) implements IncidentStep {

        @Override
        public List<Section> texts(Wording in) {
            return List.of(in.quotation(IncidentMailMessage.MESSAGE, text));
        }
    }

    /** @param size in bytes */
    record Attached(String by, String fileName, int size) implements IncidentStep {

        private static final int BYTES_IN_A_KILOBYTE = 1_000;

        @Override
        public List<Definition> definitions(Wording in) {
            var kilobytes = Math.ceilDiv(size, BYTES_IN_A_KILOBYTE);
            return List.of(
                    in.definition(IncidentMailMessage.DONE_BY_WHOM, by),
                    in.definition(IncidentMailMessage.FILE, "%s (%s kB)".formatted(fileName, in.number(kilobytes))));
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
