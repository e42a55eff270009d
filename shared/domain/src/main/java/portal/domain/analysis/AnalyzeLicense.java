package portal.domain.analysis;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.LicenseAnalysis.EmployeeRow;
import portal.domain.analysis.LicenseAnalysis.Line;
import portal.domain.analysis.LicenseAnalysis.UserRow;
import portal.domain.license.License;
import portal.domain.license.Licenses;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.Registrations;

/**
 * Counts a license from its registrations, and explains for every holder whether it counts (docs/domain.md, section 6).
 */
public final class AnalyzeLicense {

    private final Organizations organizations;
    private final Licenses licenses;
    private final Registrations registrations;
    private final Clock clock;

    public AnalyzeLicense(Organizations organizations, Licenses licenses, Registrations registrations, Clock clock) {
        this.organizations = organizations;
        this.licenses = licenses;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Empty when there is no such organization. Needs memory for every user and employee. */
    public Optional<LicenseAnalysis> analyze(OrganizationId id) {
        return organizations.find(id).flatMap(organization -> licenses.find(id)
                .map(license -> analyze(organization, license)));
    }

    private LicenseAnalysis analyze(Organization organization, License license) {
        var counted = new SeatsInUse(new CountingRule(organization.participant(), license.flex()));
        var environments = registrations.environments(organization.id());
        var users = users(organization, counted);
        var employees = employees(organization, counted);
        each(organization, HolderId.Kind.DECLARATION, counted::add);
        each(organization, HolderId.Kind.CLIENT, counted::add);
        var running = snapshotsRunning(environments, registrations.environments(organization.id()));
        return new LicenseAnalysis(
                organization.name(),
                license.edition(),
                license.flex(),
                clock.instant(),
                summary(license, counted, environments),
                users,
                employees,
                environments,
                running);
    }

    /** Environments of which a snapshot or the removal was running, or ended, between two readings. */
    private static SortedSet<EnvironmentCode> snapshotsRunning(List<Environment> before, List<Environment> after) {
        var running = new TreeSet<EnvironmentCode>();
        var later = new HashMap<EnvironmentCode, Environment>();
        for (var environment : after) {
            later.put(environment.code(), environment);
            if (environment.runningSnapshot().isPresent()) {
                running.add(environment.code());
            }
        }
        for (var environment : before) {
            var now = later.get(environment.code());
            if (environment.runningSnapshot().isPresent()
                    || now == null
                    || !now.reportedAt().equals(environment.reportedAt())) {
                running.add(environment.code());
            }
        }
        return running;
    }

    private List<UserRow> users(Organization organization, SeatsInUse counted) {
        try (var holders = registrations.holders(organization.id(), HolderId.Kind.USER)) {
            return holders.peek(counted::add)
                    .flatMap(holder -> UserRows.of(holder, counted.countingRule()))
                    .sorted(comparing(UserRow::code, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(UserRow::code)
                            .thenComparing(UserRow::type))
                    .toList();
        }
    }

    private List<EmployeeRow> employees(Organization organization, SeatsInUse counted) {
        try (var holders = registrations.holders(organization.id(), HolderId.Kind.EMPLOYEE)) {
            return holders.peek(counted::add)
                    .map(holder -> EmployeeRows.of(holder, counted.countingRule()))
                    .sorted(comparing(EmployeeRow::guid))
                    .toList();
        }
    }

    private void each(Organization organization, HolderId.Kind kind, Consumer<Holder> action) {
        try (var holders = registrations.holders(organization.id(), kind)) {
            holders.forEach(action);
        }
    }

    private static List<Line> summary(License license, SeatsInUse counted, List<Environment> environments) {
        return Arrays.stream(Metric.values())
                .map(metric -> new Line(
                        metric,
                        license.entitlement(metric).maximum().value(),
                        metric == Metric.ENVIRONMENTS
                                ? Map.of(Pool.overTheLicense(metric), environments.size())
                                : counted.of(metric)))
                .toList();
    }

    /** How many holders take a seat in each pool. */
    private record SeatsInUse(CountingRule countingRule, Map<Pool, Integer> seats) {

        SeatsInUse(CountingRule countingRule) {
            this(countingRule, new HashMap<>());
        }

        void add(Holder holder) {
            countingRule.pools(holder).forEach(pool -> seats.merge(pool, 1, Integer::sum));
        }

        Map<Pool, Integer> of(Metric metric) {
            return metric.pools().stream()
                    .collect(toUnmodifiableMap(Function.identity(), pool -> seats.getOrDefault(pool, 0)));
        }
    }
}
