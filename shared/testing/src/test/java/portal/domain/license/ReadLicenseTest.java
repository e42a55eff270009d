package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anIncidentManager;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Occupancy;
import portal.domain.usage.SeatCount;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ReadLicenseTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anIncidentManager("ian"));
    private final ReadLicense readLicense = new ReadLicense(portal.licenses());

    @Test
    void showsAnAdministratorTheLicense() {
        assertThat(portal.run(readLicense.<String>own(), acme.caller("anna"), ""))
                .contains(new LicenseOverview(acme.license(), new TreeSet<>()));
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void refusesEverybodyElseAndKeepsTheAttempt() {
        var page = new PageRequest(5, Optional.empty());

        assertThat(portal.commit(portal.decide(readLicense.<String>own(), acme.caller("ian"), "")))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));
        assertThat(portal.commit(portal.decide(readLicense.mutations(), acme.caller("ian"), page)))
                .isInstanceOf(UseCaseResult.Denied.class);
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::action, AuditEntry::times)
                .containsExactly(tuple(Action.VIEW_LICENSE, 2));
    }

    @Test
    void showsAnAdministratorTheHistoryNewestFirstInPages() {
        var mutations =
                IntStream.rangeClosed(1, 3).mapToObj(ReadLicenseTest::mutation).toList();
        mutations.forEach(mutation -> portal.commit(List.of(portal.licenses().record(acme.id(), mutation))));
        portal.commit(List.of(portal.licenses().record(new OrganizationId("globex"), mutation(4))));

        var first = history(new PageRequest(2, Optional.empty()));
        var last = history(new PageRequest(2, first.next()));

        assertThat(first.items()).containsExactly(mutations.get(2), mutations.get(1));
        assertThat(first.next()).isPresent();
        assertThat(last).isEqualTo(new Page<>(List.of(mutations.getFirst()), Optional.empty()));
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void showsTheVendorsSystemsTheLicenseOfAnyOrganization() {
        assertThat(portal.run(readLicense.ofOrganization(), Callers.backOffice(), acme.id()))
                .contains(new LicenseOverview(acme.license(), new TreeSet<>()));
        assertThat(portal.run(readLicense.ofOrganization(), Callers.backOffice(), new OrganizationId("globex")))
                .isEmpty();
    }

    @Test
    void bindsTheLicenseToTheFullestType() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(PRODUCTION, 3).using(TEST, 60));

        var license = acme.license();

        assertThat(license.binding(PROFIT_USERS).pool().type()).contains(TEST);
        assertThat(license.binding(PROFIT_USERS).available()).isEqualTo(-10);
        assertThat(license.usage(PROFIT_USERS)).extracting(Occupancy::used).containsExactly(3, 60, 0, 0);
    }

    private Page<Mutation> history(PageRequest page) {
        return portal.run(readLicense.mutations(), acme.caller("anna"), page);
    }

    private static Mutation mutation(int number) {
        var line = new Mutation.Line(PROFIT_USERS, new SeatCount(number), Optional.of(new SeatCount(9)), 1);
        return new Mutation(
                "m-" + number,
                List.of(line),
                Optional.empty(),
                Optional.empty(),
                "Anna",
                Optional.of("Growth"),
                InMemoryPortal.START);
    }
}
