package portal.domain.license;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A license request in support's queue.
 *
 * @param organization the name of the organization now
 */
public record QueuedLicenseRequest(LicenseRequest request, String organization) {

    /** How long it is open since it was asked; empty when it is answered or declined. */
    public Optional<Duration> age(Instant now) {
        return switch (request.status()) {
            case OPEN -> Optional.of(Duration.between(request.at(), now));
            case ANSWERED, DECLINED -> Optional.empty();
        };
    }
}
