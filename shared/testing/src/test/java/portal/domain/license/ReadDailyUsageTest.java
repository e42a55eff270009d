package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ReadDailyUsageTest {

    private static final DailyUsage TODAY = new DailyUsage(LocalDate.parse("2026-03-02"), Map.of(), Map.of());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anEmployee("carla"));

    @Test
    void showsAnAdministratorTheDailyUsageOfTheOrganization() {
        portal.commit(List.of(portal.dailyUsages().add(acme.id(), TODAY)));
        portal.commit(
                List.of(portal.dailyUsages().add(portal.organization("globex").id(), TODAY)));

        var decision = read("anna");

        assertThat(decision.outcome())
                .isEqualTo(new UseCaseResult.Passed<>(new Page<>(List.of(TODAY), Optional.empty())));
        assertThat(decision.changes()).isEmpty();
    }

    @Test
    void showsNobodyElseAnything() {
        assertThat(read("carla").outcome())
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));
        assertThat(read("carla").changes()).as("an attempt to be recorded").hasSize(1);
        assertThat(read("ghost").outcome()).isEqualTo(new UseCaseResult.Denied<>(new Denial.SessionEnded()));
    }

    private Decision<UseCaseResult<Page<DailyUsage>>> read(String contact) {
        var ever = new Period(Optional.empty(), Optional.empty());
        var question = new ReadDailyUsage.Question(ever, new PageRequest(25, Optional.empty()));
        return portal.decide(new ReadDailyUsage(portal.dailyUsages()), acme.caller(contact), question);
    }
}
