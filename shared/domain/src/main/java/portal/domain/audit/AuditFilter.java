package portal.domain.audit;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.Action;

/**
 * Which entries of an audit trail are wanted. An empty field excludes nothing.
 *
 * @param actor the id or name of a contact, or the name of a system or task
 * @param from the earliest moment
 * @param before the first moment that is too late
 */
public record AuditFilter(
        Optional<String> actor, Optional<Action> action, Optional<Instant> from, Optional<Instant> before) {

    /** Excludes nothing. */
    public static final AuditFilter NONE =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether no moment is wanted, because the period ends where it begins or earlier. */
    public boolean endsBeforeItBegins() {
        return from.isPresent() && before.isPresent() && !from.get().isBefore(before.get());
    }

    public boolean matches(AuditEntry entry) {
        return actor.map(entry.actor()::isCalled).orElse(true)
                && action.map(entry.action()::equals).orElse(true)
                && from.map(earliest -> !entry.lastAt().isBefore(earliest)).orElse(true)
                && before.map(entry.at()::isBefore).orElse(true);
    }
}
