package portal.testing.fake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;

/**
 * A license for tests. Unless a test changes it, it is STANDARD without Flex, with a maximum and granted number of 100
 * for every metric and no usage. The usage is only a number, without holders.
 */
public final class LicenseFixture {
    private static final int AMPLE = 100;

    private final Map<Metric, Entitlement> entitlements = new EnumMap<>(Metric.class);
    private final Map<Pool, Occupancy> occupancy = new HashMap<>();
    private Metric latest = Metric.ENVIRONMENTS;
    private Edition edition = Edition.STANDARD;
    private boolean flex;

    private LicenseFixture() {
        Arrays.stream(Metric.values()).forEach(metric -> withMaximum(metric, AMPLE));
    }

    public static LicenseFixture aLicense() {
        return new LicenseFixture();
    }

    /** A license of which nothing was ever granted. */
    public static LicenseFixture anEmptyLicense() {
        var license = new LicenseFixture();
        license.entitlements.clear();
        return license;
    }

    public LicenseFixture of(Edition given) {
        edition = given;
        return this;
    }

    public LicenseFixture withFlex() {
        flex = true;
        return this;
    }

    /** Sets both the maximum and the granted number. */
    public LicenseFixture withMaximum(Metric metric, int maximum) {
        latest = metric;
        entitlements.put(metric, new Entitlement(new SeatCount(maximum), new SeatCount(maximum)));
        return this;
    }

    /** Sets the granted number of the metric named last, if it differs from the maximum. */
    public LicenseFixture granted(int number) {
        entitlements.computeIfPresent(latest, (m, known) -> new Entitlement(known.maximum(), new SeatCount(number)));
        return this;
    }

    /** Sets the used seats of the metric named last; in production, if it is counted per environment type. */
    public LicenseFixture using(int used) {
        return using(latest.pools().getFirst(), used);
    }

    /** Sets the used seats of the metric named last, in the environments of this type. */
    public LicenseFixture using(EnvironmentType type, int used) {
        return using(Pool.of(latest, type), used);
    }

    /** Sets the number of temporary workers. Without Flex they are part of the usage. */
    public LicenseFixture withTemporaryWorkers(int workers) {
        var pool = Pool.overTheLicense(Metric.EMPLOYEES);
        var used = occupancy.containsKey(pool) ? occupancy.get(pool).used() : 0;
        occupancy.put(pool, new Occupancy(pool, SeatCount.NONE, used, workers));
        return this;
    }

    private LicenseFixture using(Pool pool, int used) {
        var temporary = occupancy.containsKey(pool) ? occupancy.get(pool).temporary() : 0;
        occupancy.put(pool, new Occupancy(pool, SeatCount.NONE, used, temporary));
        return this;
    }

    Edition edition() {
        return edition;
    }

    boolean flex() {
        return flex;
    }

    Map<Metric, Entitlement> entitlements() {
        return Map.copyOf(entitlements);
    }

    List<Occupancy> occupancy() {
        return new ArrayList<>(occupancy.values());
    }
}
