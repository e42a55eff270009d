package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anIncidentManager;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.AuditEntry;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Occupancy;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class ReadLicenseTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anIncidentManager("ian"));

    @Test
    void showsAnAdministratorTheLicense() {
        assertThat(portal.commit(useCase().read(acme.caller("anna")))).isEqualTo(new Gated.Passed<>(acme.license()));
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void refusesEverybodyElseAndKeepsTheAttempt() {
        var page = new PageRequest(5, Optional.empty());

        assertThat(portal.commit(useCase().read(acme.caller("ian"))))
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(ReadLicense.PRIVILEGE.capability())));
        assertThat(portal.commit(useCase().history(acme.caller("ian"), page))).isInstanceOf(Gated.Denied.class);
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::action)
                .containsOnly(Action.VIEW_LICENSE)
                .hasSize(2);
    }

    @Test
    void bindsTheLicenseToTheFullestType() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(PRODUCTION, 3).using(TEST, 60));

        var license = acme.license();

        assertThat(license.binding(PROFIT_USERS).pool().type()).contains(TEST);
        assertThat(license.binding(PROFIT_USERS).available()).isEqualTo(-10);
        assertThat(license.usage(PROFIT_USERS)).extracting(Occupancy::used).containsExactly(3, 60, 0, 0);
    }

    private ReadLicense useCase() {
        return new ReadLicense(portal.licenses(), portal.gatekeeper());
    }
}
