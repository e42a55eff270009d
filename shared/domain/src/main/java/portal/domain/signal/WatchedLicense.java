package portal.domain.signal;

import java.util.List;
import portal.domain.license.License;

/**
 * The signals of an organization and all of its pools.
 *
 * @param pools in the order of {@link portal.domain.usage.Pool#all}
 */
public record WatchedLicense(SignalList signals, License license, List<WatchedPool> pools) {

    public WatchedLicense {
        pools = List.copyOf(pools);
    }

    /** Whether the metric of a pool was ever granted. Nobody is told of one that was not. */
    boolean isGranted(WatchedPool pool) {
        return license.entitlements().containsKey(pool.occupancy().pool().metric());
    }
}
