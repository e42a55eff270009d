package portal.domain.signal;

import java.util.List;
import portal.domain.license.License;

/** The outcome of a change of a signal. */
public sealed interface SignalOutcome {

    /** It is so now, with the license as it was read. */
    record Stored(Signal signal, License license) implements SignalOutcome {}

    record Removed() implements SignalOutcome {}

    record NoSuchSignal() implements SignalOutcome {}

    /** The signal changed since the caller saw it. */
    record ChangedMeanwhile() implements SignalOutcome {}

    /** Refused by a rule, which is in the audit trail. */
    sealed interface Refused extends SignalOutcome {

        /** As the API answers it. */
        String code();
    }

    /** The standard signal is switched on and off, and nothing else. */
    record StandardSignal() implements Refused {

        @Override
        public String code() {
            return "standard-signal";
        }
    }

    /** There are {@link SignalList#MOST} signals already. */
    record TooManySignals() implements Refused {

        @Override
        public String code() {
            return "signal-limit";
        }
    }

    /** @param recipients the positions of the recipients that are no contacts of the organization */
    record UnknownRecipients(List<Integer> recipients) implements Refused {

        public UnknownRecipients {
            recipients = List.copyOf(recipients);
        }

        @Override
        public String code() {
            return "invalid-request";
        }
    }
}
