package portal.domain.license;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/**
 * A change of the license that was made or refused.
 *
 * @param refusal the code of the refusal; empty when the change was made
 * @param contact the administrator; empty for a change from before the id was kept
 * @param by the name of the administrator at the time
 * @param reason the reason that the administrator gave
 */
public record Mutation(
        String id,
        List<Line> lines,
        Optional<String> refusal,
        Optional<ContactId> contact,
        String by,
        Optional<String> reason,
        Instant at) {

    public Mutation {
        lines = List.copyOf(lines);
    }

    /**
     * The change of one metric.
     *
     * @param to empty when the wanted value is not a number of seats
     * @param used in the fullest pool
     */
    public record Line(Metric metric, SeatCount from, Optional<SeatCount> to, int used) {}
}
