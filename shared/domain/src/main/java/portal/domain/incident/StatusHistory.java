package portal.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest times that an incident was closed or reopened, in their order. The audit trail has all of them.
 *
 * @param version counts the changes; 0 before the first
 */
public record StatusHistory(List<StatusChange> changes, long version) {

    /** More would make an incident that is closed again and again ever larger. */
    public static final int MOST = 50;

    public static final StatusHistory NONE = new StatusHistory(List.of(), 0);

    public StatusHistory {
        changes = List.copyOf(changes);
    }

    StatusHistory with(StatusChange change) {
        var all = new ArrayList<>(changes);
        all.add(change);
        return new StatusHistory(all.subList(Math.max(0, all.size() - MOST), all.size()), version + 1);
    }

    /** The latest change to a status, up to a moment. */
    public Optional<StatusChange> latest(IncidentStatus status, Instant until) {
        return changes.reversed().stream()
                .filter(change -> change.status() == status && !change.at().isAfter(until))
                .findFirst();
    }
}
