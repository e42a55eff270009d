package portal.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a brake is used. It goes by the clock: what is over does not count, also when it is still stored.
 *
 * @param used how many were accepted in the latest window
 * @param windowEnds when that window ends
 * @param underwaySince since when one is underway; empty when none is, or several may be
 * @param toldAt when the audit trail was last told of a refusal
 * @param version counts the changes; 0 when nothing is stored
 */
public record BrakeUse(
        Id id, int used, Instant windowEnds, Optional<Instant> underwaySince, Optional<Instant> toldAt, long version) {

    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    /** Nothing was counted yet. */
    public static BrakeUse none(Id id) {
        return new BrakeUse(id, 0, Instant.EPOCH, Optional.empty(), Optional.empty(), 0);
    }

    /**
     * Until when one more is too much.
     *
     * @param most how many are accepted in a window
     * @return empty when there is room
     */
    public Optional<Instant> fullUntil(int most, Instant now) {
        return used >= most && now.isBefore(windowEnds) ? Optional.of(windowEnds) : Optional.empty();
    }

    /** Until when one that is underway keeps others from starting; empty when none does. */
    public Optional<Instant> underwayUntil(Instant now) {
        var end = leaseEnd();
        return end.isPresent() && now.isBefore(end.get()) ? end : Optional.empty();
    }

    /** One more is accepted at this moment. The first one begins a window. */
    public BrakeUse counted(Instant now) {
        var within = now.isBefore(windowEnds);
        return new BrakeUse(
                id,
                within ? used + 1 : 1,
                within ? windowEnds : now.plus(id.brake().period().length()),
                id.brake().lease().isPresent() ? Optional.of(now) : Optional.empty(),
                toldAt,
                version);
    }

    /**
     * The one that began at or before this moment is over. A later one, which began when the lease of the former had
     * lapsed, stays underway.
     */
    public BrakeUse finished(Instant begun) {
        return underwaySince.isPresent() && !underwaySince.get().isAfter(begun)
                ? new BrakeUse(id, used, windowEnds, Optional.empty(), toldAt, version)
                : this;
    }

    /** Whether the audit trail was told of no refusal in the last minute. */
    public boolean isToBeTold(Instant now) {
        return toldAt.isEmpty() || !now.isBefore(toldAt.get().plus(TOLD_EVERY));
    }

    /** The audit trail is told of a refusal. */
    public BrakeUse told(Instant now) {
        return new BrakeUse(id, used, windowEnds, underwaySince, Optional.of(now), version);
    }

    /** The same, as it is stored after the change. */
    public BrakeUse next() {
        return new BrakeUse(id, used, windowEnds, underwaySince, toldAt, version + 1);
    }

    /** From when on nothing in it matters. The store may delete it later, so nobody goes by that. */
    public Instant expires() {
        var lease = leaseEnd().orElse(windowEnds);
        return (lease.isAfter(windowEnds) ? lease : windowEnds).plus(TOLD_EVERY);
    }

    private Optional<Instant> leaseEnd() {
        var lease = id.brake().lease();
        return underwaySince.isPresent() && lease.isPresent()
                ? Optional.of(underwaySince.get().plus(lease.get()))
                : Optional.empty();
    }

    /**
     * Whose use of which brake.
     *
     * @param contact empty when the contacts of the organization are counted together
     */
    public record Id(OrganizationId organization, Optional<ContactId> contact, Brake brake) {

        /** The use that counts for a contact. */
        public static Id of(OrganizationId organization, ContactId contact, Brake brake) {
            return new Id(organization, brake.isForOrganization() ? Optional.empty() : Optional.of(contact), brake);
        }
    }
}
