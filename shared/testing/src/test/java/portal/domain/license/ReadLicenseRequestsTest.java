package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class ReadLicenseRequestsTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anEmployee("eve"));
    private final OrganizationFixture globex = portal.organization("globex").with(anAdministrator("gert"));
    private final ReadLicenseRequests read = new ReadLicenseRequests(portal.licenseRequests(), portal.gatekeeper());

    @BeforeEach
    void givenManyRequests() {
        IntStream.rangeClosed(1, 30)
                .forEach(i -> portal.commit(List.of(portal.licenseRequests().add(request(acme.id(), 100 + i)))));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "24, 24", "25, 25", "26, 25", "100, 25"})
    void showsNewestFirstAndNoMoreThanFitsInAnAnswer(int limit, int shown) {
        var page = new PageRequest(limit, Optional.empty());

        var own = passed(portal.commit(read.list(acme.caller("anna"), page)));

        assertThat(own.items()).hasSize(shown).first().isEqualTo(request(acme.id(), 130));
        assertThat(own.next()).isPresent();
        assertThat(read.list(acme.id(), page)).contains(own);
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        var first = read.list(acme.id(), new PageRequest(100, Optional.empty())).orElseThrow();
        var second = read.list(acme.id(), new PageRequest(100, first.next())).orElseThrow();

        assertThat(second.items()).hasSize(5).first().isEqualTo(request(acme.id(), 105));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        var page = new PageRequest(25, Optional.empty());

        assertThat(passed(portal.commit(read.list(globex.caller("gert"), page))).items())
                .isEmpty();
        assertThat(read.list(new OrganizationId("unknown"), page)).isEmpty();
    }

    @Test
    void isForAdministratorsAloneAndAuditsTheAttempt() {
        var gated = portal.commit(read.list(acme.caller("eve"), new PageRequest(25, Optional.empty())));

        assertThat(gated).isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.VIEW_LICENSE);
            assertThat(entry.result()).isEqualTo("forbidden");
        });
    }

    private static Page<LicenseRequest> passed(Gated<Page<LicenseRequest>> gated) {
        return ((Gated.Passed<Page<LicenseRequest>>) gated).outcome();
    }

    private static LicenseRequest request(OrganizationId organization, int number) {
        return new LicenseRequest(
                organization,
                "r-" + number,
                List.of(),
                "We grow",
                new ContactId("anna"),
                "Anna",
                InMemoryPortal.START.plusSeconds(number));
    }
}
