package portal.domain.access;

import java.time.Duration;
import java.util.Optional;

/**
 * What may be done only so often (docs/domain.md, section 1). How often is a setting. A window is fixed, and begins
 * with the first use.
 */
public enum Brake {
    /** Each invites somebody by mail. */
    INVITATIONS(true, Period.HOUR),
    ADDRESS_CHANGES(false, Period.HOUR),
    SECOND_FACTOR_RESETS(false, Period.HOUR),
    /** Only one is underway at a time. Its lease outlasts all attempts of the function that mails analyses. */
    ANALYSES(false, Period.DAY, Optional.of(Duration.ofMinutes(11))),
    LICENSE_REQUESTS(false, Period.DAY),
    INCIDENTS(false, Period.HOUR),
    MESSAGES(false, Period.HOUR);

    private final boolean forOrganization;
    private final Period period;
    private final Optional<Duration> lease;

    Brake(boolean forOrganization, Period period) {
        this(forOrganization, period, Optional.empty());
    }

    Brake(boolean forOrganization, Period period, Optional<Duration> lease) {
        this.forOrganization = forOrganization;
        this.period = period;
        this.lease = lease;
    }

    /** Whether all contacts of an organization are counted together; otherwise each contact is counted alone. */
    public boolean isForOrganization() {
        return forOrganization;
    }

    public Period period() {
        return period;
    }

    /** How long one that is underway keeps others from starting, unless it ends before; empty when it keeps nobody. */
    public Optional<Duration> lease() {
        return lease;
    }

    /** How long a window is. */
    public enum Period {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1));

        private final Duration length;

        Period(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }
    }
}
