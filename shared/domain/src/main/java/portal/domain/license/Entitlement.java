package portal.domain.license;

import portal.domain.usage.SeatCount;

/**
 * What an organization may use of one metric.
 *
 * @param maximum the number that the portal enforces
 * @param granted the number of the vendor's register, which may have changed since the last refresh
 */
public record Entitlement(SeatCount maximum, SeatCount granted) {

    public static final Entitlement NONE = new Entitlement(SeatCount.NONE, SeatCount.NONE);

    /** An entitlement whose maximum is the granted number. */
    static Entitlement of(SeatCount number) {
        return new Entitlement(number, number);
    }

    /** The same maximum with another granted number. */
    Entitlement withGranted(SeatCount number) {
        return new Entitlement(maximum, number);
    }

    public boolean deviates() {
        return !maximum.equals(granted);
    }
}
