package portal.domain.usage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.Precondition;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.claim.ClaimOutcome.ChangedMeanwhile;
import portal.domain.usage.claim.ClaimOutcome.MaximumReached;
import portal.domain.usage.claim.ClaimOutcome.NoSuchOrganization;
import portal.domain.usage.claim.ClaimOutcome.Registered;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;

class AddEnvironmentTest {
    private final InMemoryPortal portal = new InMemoryPortal();

    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "4, false"})
    void takesASeatEvenForAnEmptyEnvironment(int used, boolean free) {
        var acme = portal.organization("acme")
                .with(aLicense().withMaximum(ENVIRONMENTS, 3).using(used));

        assertThat(register("acme", "T12345AA"))
                .isEqualTo(
                        free
                                ? new Registered(true)
                                : new MaximumReached(
                                        new Occupancy(Pool.overTheLicense(ENVIRONMENTS), new SeatCount(3), used, 0)));
        assertThat(acme.license().binding(ENVIRONMENTS).used()).isEqualTo(free ? used + 1 : used);
    }

    @Test
    void changesNothingTheSecondTimeEvenAtTheMaximum() {
        portal.organization("acme").with(aLicense().withMaximum(ENVIRONMENTS, 1));
        register("acme", "T12345AA");

        assertThat(register("acme", "T12345AA")).isEqualTo(new Registered(false));
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void isInTheAuditTrail() {
        portal.organization("acme");

        register("acme", "T12345AA");

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("back-office:register");
            assertThat(entry.action()).isEqualTo(Action.REGISTER_ENVIRONMENT);
            assertThat(entry.subject()).isEqualTo("T12345AA");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
        });
    }

    @Test
    void knowsWhenTheOrganizationIsNotThere() {
        assertThat(register("nobody", "T12345AA")).isEqualTo(new NoSuchOrganization());
    }

    @Test
    void keepsToWhatTheCallerExpects() {
        portal.organization("acme");
        var absent = Precondition.NONE.andAbsent();
        assertThat(register("acme", "T12345AA", Precondition.PRESENT)).isEqualTo(new ChangedMeanwhile());
        assertThat(register("acme", "T12345AA", absent)).isEqualTo(new Registered(true));

        assertThat(register("acme", "T12345AA", absent)).isEqualTo(new ChangedMeanwhile());
        assertThat(register("acme", "T12345AA", Precondition.PRESENT)).isEqualTo(new Registered(false));
        assertThat(register("acme", "T12345AA", new Precondition(Optional.of(Set.of(1L)))))
                .isEqualTo(new ChangedMeanwhile());
    }

    private ClaimOutcome register(String organization, String code) {
        return register(organization, code, Precondition.NONE);
    }

    private ClaimOutcome register(String organization, String code, Precondition precondition) {
        return portal.run(
                new AddEnvironment(portal.registrations(), portal.journal()),
                Callers.backOffice(),
                new AddEnvironment.Command(
                        new EnvironmentId(new OrganizationId(organization), new EnvironmentCode(code)), precondition));
    }
}
