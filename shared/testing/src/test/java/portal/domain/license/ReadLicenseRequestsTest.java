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
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.OrganizationId;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ReadLicenseRequestsTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anEmployee("eve"));
    private final OrganizationFixture globex = portal.organization("globex").with(anAdministrator("gert"));
    private final ReadLicenseRequests read =
            new ReadLicenseRequests(portal.licenseRequests(), portal.licenseRequestQueue());

    @BeforeEach
    void givenManyRequests() {
        IntStream.rangeClosed(1, 30)
                .forEach(i -> portal.commit(portal.licenseRequests().add(request(acme.id(), 100 + i))));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "24, 24", "25, 25", "26, 25", "100, 25"})
    void showsNewestFirstAndNoMoreThanFitsInAnAnswer(int limit, int shown) {
        var page = new PageRequest(limit, Optional.empty());

        var own = portal.run(read.own(), acme.caller("anna"), page);

        assertThat(own.items()).hasSize(shown).first().isEqualTo(request(acme.id(), 130));
        assertThat(own.next()).isPresent();
        assertThat(ofOrganization(acme.id(), page)).contains(own);
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        var first = ofOrganization(acme.id(), new PageRequest(100, Optional.empty()))
                .orElseThrow();
        var second =
                ofOrganization(acme.id(), new PageRequest(100, first.next())).orElseThrow();

        assertThat(second.items()).hasSize(5).first().isEqualTo(request(acme.id(), 105));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        var page = new PageRequest(25, Optional.empty());

        assertThat(portal.run(read.own(), globex.caller("gert"), page).items()).isEmpty();
        assertThat(ofOrganization(new OrganizationId("unknown"), page)).isEmpty();
    }

    @Test
    void isForAdministratorsAloneAndAuditsTheAttempt() {
        var page = new PageRequest(25, Optional.empty());

        var result = portal.commit(portal.decide(read.own(), acme.caller("eve"), page));

        assertThat(result)
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.VIEW_LICENSE);
            assertThat(entry.result()).isEqualTo("forbidden");
        });
    }

    private Optional<Page<LicenseRequest>> ofOrganization(OrganizationId organization, PageRequest page) {
        return portal.run(
                read.ofOrganization(), Callers.backOffice(), new ReadLicenseRequests.Listing(organization, page));
    }

    private static LicenseRequest request(OrganizationId organization, int number) {
        return new LicenseRequest(
                organization,
                "r-" + number,
                new RequestNumber(RequestNumber.FIRST + number),
                List.of(),
                "We grow",
                new ContactId("anna"),
                "Anna",
                InMemoryPortal.START.plusSeconds(number));
    }
}
