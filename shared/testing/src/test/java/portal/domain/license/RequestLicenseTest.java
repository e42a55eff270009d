package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.LicenseFixture.aLicense;
import static portal.testing.fake.LicenseFixture.anEmptyLicense;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.audit.AuditEntry;
import portal.domain.event.EventType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class RequestLicenseTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna").named("Anna de Vries"), anEmployee("eve"));

    @Test
    void keepsWhatIsWantedBesideWhatTheLicenseHasAtThatMoment() {
        acme.with(aLicense()
                .withMaximum(PROFIT_USERS, 50)
                .granted(55)
                .using(41)
                .using(TEST, 42)
                .withMaximum(EMPLOYEES, 10)
                .using(12));

        var request = request(wish(PROFIT_USERS, 60), wish(EMPLOYEES, 8));

        assertThat(request)
                .isEqualTo(new LicenseRequest(
                        acme.id(),
                        request.id(),
                        new RequestNumber(1001),
                        List.of(line(PROFIT_USERS, 60, 50, 55, 42), line(EMPLOYEES, 8, 10, 10, 12)),
                        "We grow",
                        new ContactId("anna"),
                        "Anna de Vries",
                        InMemoryPortal.START));
        assertThat(portal.licenseRequests().find(acme.id(), request.id())).contains(request);
    }

    @Test
    void recordsZeroForAMetricThatWasNeverGranted() {
        acme.with(anEmptyLicense());

        assertThat(request(wish(PROFIT_USERS, 5)).wanted()).containsExactly(line(PROFIT_USERS, 5, 0, 0, 0));
    }

    @Test
    void takesAnExplanationAlone() {
        assertThat(request().wanted()).isEmpty();
    }

    @Test
    void leavesTheLicenseAsItIs() {
        var before = acme.license();

        request(wish(PROFIT_USERS, 60));

        assertThat(acme.license()).isEqualTo(before);
    }

    @Test
    void isInTheAuditTrailAndTellsTheVendor() {
        var request = request(wish(PROFIT_USERS, 60));

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.action()).isEqualTo(Action.REQUEST_LICENSE);
            assertThat(entry.subject()).isEqualTo(request.id());
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
            assertThat(entry.toString()).doesNotContain("We grow");
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.LicenseRequested);
            assertThat(event.organization()).isEqualTo(acme.id());
            assertThat(event.subject()).isEqualTo(request.id());
            assertThat(event.actor()).isEqualTo("anna");
        });
    }

    @Test
    void numbersThemOverAllOrganizations() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));
        var useCase = new RequestLicense(portal.licenses(), portal.licenseRequests(), portal.journal());

        assertThat(request().number()).hasToString("REQ-1001");
        var foreign = portal.run(useCase, globex.caller("gert"), new RequestLicense.Command(List.of(), "We too"));
        assertThat(foreign.number()).hasToString("REQ-1002");
        assertThat(request().number()).hasToString("REQ-1003");
    }

    @Test
    void takesNoNumberForWhoMayNotAsk() {
        ask("eve");

        assertThat(request().number()).hasToString("REQ-1001");
    }

    @Test
    void isForAdministratorsAloneAndAuditsTheAttempt() {
        assertThat(ask("eve", wish(PROFIT_USERS, 60)))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_LICENSE);
            assertThat(entry.result()).isEqualTo("forbidden");
        });
        assertThat(portal.publishedEvents()).isEmpty();
    }

    private LicenseRequest request(RequestLicense.Wish... wanted) {
        return ((UseCaseResult.Passed<LicenseRequest>) ask("anna", wanted)).outcome();
    }

    private UseCaseResult<LicenseRequest> ask(String contact, RequestLicense.Wish... wanted) {
        var requestLicense = new RequestLicense(portal.licenses(), portal.licenseRequests(), portal.journal());
        var command = new RequestLicense.Command(List.of(wanted), "We grow");
        return portal.commit(portal.decide(requestLicense, acme.caller(contact), command));
    }

    private static RequestLicense.Wish wish(Metric metric, int maximum) {
        return new RequestLicense.Wish(metric, new SeatCount(maximum));
    }

    private static LicenseRequest.Line line(Metric metric, int wanted, int maximum, int granted, int used) {
        var current = new Entitlement(new SeatCount(maximum), new SeatCount(granted));
        return new LicenseRequest.Line(metric, new SeatCount(wanted), current, used);
    }
}
