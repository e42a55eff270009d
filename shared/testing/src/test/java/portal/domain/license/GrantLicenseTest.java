package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.testing.fake.LicenseFixture.aLicense;
import static portal.testing.fake.LicenseFixture.anEmptyLicense;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.Precondition;
import portal.domain.license.GrantLicense.GrantOutcome;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;

class GrantLicenseTest {
    private final InMemoryPortal portal = new InMemoryPortal();

    @Test
    void setsTheMaximumWithTheFirstGrantOfAMetric() {
        var acme = portal.organization("acme").with(anEmptyLicense());

        assertThat(grant("acme", EMPLOYEES, 7)).isEqualTo(new GrantOutcome.Granted());

        assertThat(acme.license().entitlement(EMPLOYEES))
                .isEqualTo(new Entitlement(new SeatCount(7), new SeatCount(7)));
    }

    @Test
    void leavesTheMaximumToTheNightlyRefreshAfterThat() {
        var acme = portal.organization("acme").with(aLicense().withMaximum(EMPLOYEES, 7));

        grant("acme", EMPLOYEES, 5);

        assertThat(acme.license().entitlement(EMPLOYEES))
                .isEqualTo(new Entitlement(new SeatCount(7), new SeatCount(5)));
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void grantsASmallBusinessNoMoreThanTenEnvironments(int number, boolean allowed) {
        portal.organization("acme").with(anEmptyLicense().of(Edition.SMALL_BUSINESS));

        var outcome = grant("acme", ENVIRONMENTS, number);

        assertThat(outcome instanceof GrantOutcome.Granted).isEqualTo(allowed);
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::result)
                .containsExactly(allowed ? AuditEntry.DONE : "edition-limit");
    }

    @Test
    void isInTheAuditTrail() {
        portal.organization("acme");

        grant("acme", EMPLOYEES, 5);

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.GRANT_LICENSE);
            assertThat(entry.actor().key()).isEqualTo("back-office:register");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
        });
    }

    @Test
    void knowsWhenTheOrganizationIsNotThere() {
        assertThat(grant("nobody", EMPLOYEES, 5)).isEqualTo(new GrantOutcome.NoSuchOrganization());
    }

    @Test
    void grantsOnlyForALicenseThatTheCallerHasSeen() {
        var acme = portal.organization("acme");
        var seen = new Precondition(Optional.of(Set.of(acme.license().version())));
        grant("acme", EMPLOYEES, 5);

        var outcome = grant(new GrantLicense.Command(acme.id(), Map.of(EMPLOYEES, new SeatCount(6)), seen));

        assertThat(outcome).isEqualTo(new GrantOutcome.ChangedMeanwhile());
        assertThat(acme.license().entitlement(EMPLOYEES).granted()).isEqualTo(new SeatCount(5));
    }

    private GrantOutcome grant(String organization, Metric metric, int number) {
        return grant(new GrantLicense.Command(
                new OrganizationId(organization), Map.of(metric, new SeatCount(number)), Precondition.NONE));
    }

    private GrantOutcome grant(GrantLicense.Command command) {
        return portal.run(new GrantLicense(portal.licenses(), portal.journal()), Callers.backOffice(), command);
    }
}
