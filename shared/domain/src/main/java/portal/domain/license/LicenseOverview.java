package portal.domain.license;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import portal.domain.usage.EnvironmentCode;

/**
 * A license, and whether what is in use is all that environments reported.
 *
 * @param snapshotsRunning environments of which a snapshot, or the removal, is partly taken in
 */
public record LicenseOverview(License license, SortedSet<EnvironmentCode> snapshotsRunning) {

    public LicenseOverview {
        snapshotsRunning = Collections.unmodifiableSortedSet(new TreeSet<>(snapshotsRunning));
    }
}
