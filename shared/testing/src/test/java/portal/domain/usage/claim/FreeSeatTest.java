package portal.domain.usage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.LicenseFixture.aLicense;

import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class FreeSeatTest {
    private static final HolderId JAN =
            HolderId.parse(HolderId.Kind.USER, "jan").orElseThrow();

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(aLicense().withMaximum(PROFIT_USERS, 1))
            .withUser("O12345AA", "jan", PROFIT)
            .withUser("O12345AB", "jan", PROFIT);

    @Test
    void freesTheSeatWithTheLastRemoval() {
        assertThat(free("O12345AA")).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(used()).isEqualTo(1);

        assertThat(free("O12345AB")).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(used()).isZero();
    }

    @Test
    void makesRoomForSomebodyElse() {
        free("O12345AA");
        free("O12345AB");

        acme.withUser("O12345AA", "els", PROFIT);

        assertThat(used()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenItIsNotThereAnyMore() {
        free("O12345AA");

        assertThat(free("O12345AA")).isEqualTo(new ClaimOutcome.Registered(false));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void knowsWhenTheEnvironmentOrTheOrganizationIsNotThere() {
        assertThat(free("T12345AA")).isEqualTo(new ClaimOutcome.NoSuchEnvironment());
        assertThat(free(new OrganizationId("nobody"), "O12345AA")).isEqualTo(new ClaimOutcome.NoSuchOrganization());
    }

    private ClaimOutcome free(String environment) {
        return free(acme.id(), environment);
    }

    private ClaimOutcome free(OrganizationId organization, String environment) {
        var command = new FreeSeat.Command(new EnvironmentId(organization, new EnvironmentCode(environment)), JAN);
        return portal.run(new FreeSeat(portal.registrations()), Callers.backOffice(), command);
    }

    private int used() {
        return acme.license().occupancy().get(Pool.of(PROFIT_USERS, PRODUCTION)).used();
    }
}
