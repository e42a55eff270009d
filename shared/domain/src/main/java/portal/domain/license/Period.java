package portal.domain.license;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period of days. An end that is empty is open.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Whether it ends before it begins. */
    public boolean isReversed() {
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }

    public boolean includes(LocalDate date) {
        return !from.filter(date::isBefore).isPresent()
                && !to.filter(date::isAfter).isPresent();
    }
}
