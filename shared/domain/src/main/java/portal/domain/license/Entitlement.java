package portal.domain.license;

import portal.domain.usage.SeatCount;

/**
 * What an organization may use of one metric.
 *
 * @param maximum what the portal holds users to
 * @param granted what the vendor's register says, which may have been changed since
 */
public record Entitlement(SeatCount maximum, SeatCount granted) {

    public static final Entitlement NONE = new Entitlement(SeatCount.NONE, SeatCount.NONE);

    /** The maximum is what is granted. */
    static Entitlement of(SeatCount number) {
        return new Entitlement(number, number);
    }

    /** The vendor's register says another number; the maximum stays. */
    Entitlement withGranted(SeatCount number) {
        return new Entitlement(maximum, number);
    }

    public boolean deviates() {
        return !maximum.equals(granted);
    }
}
