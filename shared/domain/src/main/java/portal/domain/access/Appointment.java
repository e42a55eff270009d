package portal.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a contact became an administrator (docs/domain.md, section 1). An administrator from before appointments were
 * recorded has none, and waits for nothing.
 *
 * @param at the moment of the appointment
 */
public record Appointment(By by, Instant at) {

    /** How long an administrator waits who was appointed by another administrator. */
    public static final Duration WAIT = Duration.ofHours(24);

    /** Until when the administrator cannot act on other administrators; empty when there is no such wait. */
    public Optional<Instant> waitsUntil() {
        return by == By.ADMINISTRATOR ? Optional.of(at.plus(WAIT)) : Optional.empty();
    }

    /** Who appointed the administrator. */
    public enum By {
        ADMINISTRATOR,
        /** The vendor appointed the administrator, or registered the organization with them. */
        VENDOR
    }
}
