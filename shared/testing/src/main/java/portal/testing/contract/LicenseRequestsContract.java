package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.license.AnswerLicenseRequest;
import portal.domain.license.Entitlement;
import portal.domain.license.LicenseRequest;
import portal.domain.license.LicenseRequests;
import portal.domain.license.RequestNumber;
import portal.domain.license.RequestStatus;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.Callers;

/** How license requests are stored. */
public abstract class LicenseRequestsContract extends PortContract {

    @Test
    void givesBackWhatWasAsked() {
        register(ACME);
        add(ACME, anAdministrator("anna"));
        commit(requests().add(request(ACME, "r-1")));

        assertThat(requests().find(ACME, "r-1")).contains(request(ACME, "r-1"));
        var viewed = requests().view(caller("anna"), first(5));
        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject()).isEqualTo(page(request(ACME, "r-1")));
        assertThat(requests().list(ACME, first(5))).contains(page(request(ACME, "r-1")));
    }

    @Test
    void keepsARequestThatWantsNoNumbersAndOneAsLongAsCanBe() {
        var longest = with(request(ACME, "r-1"), List.of(), "😀".repeat(20_000));

        commit(requests().add(longest));

        assertThat(requests().find(ACME, "r-1")).contains(longest);
    }

    @Test
    void keepsThatTheMailToTheVendorWasRefused() {
        var request = request(ACME, "r-1");
        commit(requests().add(request));
        var refused = request.withMailRefused(request.at().plusSeconds(5));

        commit(requests().update(request, refused));

        assertThat(requests().find(ACME, "r-1")).contains(refused);
        assertConflicts(requests().update(request, refused));
        var unknown = request(ACME, "r-2");
        assertConflicts(requests().update(unknown, unknown.withMailRefused(NOW)));
    }

    @Test
    void keepsTheAnswerAndMovesTheRequestInTheQueueOfSupport() {
        register(ACME);
        register(GLOBEX);
        commit(requests().add(request(ACME, "r-1")));
        commit(requests().add(request(GLOBEX, "r-2")));
        commit(requests().add(request(ACME, "r-3")));
        assertThat(queue(RequestStatus.OPEN)).containsExactly("acme r-1", "globex r-2", "acme r-3");

        var answered = answer(ACME, "r-1", RequestStatus.ANSWERED, "Granted");
        answer(ACME, "r-3", RequestStatus.ANSWERED, "Granted");

        assertThat(requests().find(ACME, "r-1")).contains(answered);
        assertThat(queue(RequestStatus.OPEN)).containsExactly("globex r-2");
        assertThat(queue(RequestStatus.ANSWERED)).as("newest first").containsExactly("acme r-3", "acme r-1");

        answer(ACME, "r-1", RequestStatus.ANSWERED, "Granted since March");
        answer(ACME, "r-3", RequestStatus.OPEN, "Once more");
        assertThat(queue(RequestStatus.OPEN)).containsExactly("globex r-2", "acme r-3");
        assertThat(queue(RequestStatus.ANSWERED)).containsExactly("acme r-1");
        assertThat(queue(RequestStatus.DECLINED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 25})
    void pagesThroughTheQueueWithoutGapsOrRepeats(int limit) {
        register(ACME);
        var all = IntStream.rangeClosed(1, 9).mapToObj(i -> "r-" + i).toList();
        all.forEach(id -> commit(requests().add(request(ACME, id))));
        var seen = new ArrayList<String>();
        var page = ports().licenseRequestQueue().page(RequestStatus.OPEN, first(limit));
        page.items().forEach(queued -> seen.add(queued.request().id()));
        while (page.next().isPresent()) {
            page = ports().licenseRequestQueue().page(RequestStatus.OPEN, next(limit, page.next()));
            page.items().forEach(queued -> seen.add(queued.request().id()));
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void givesEachNumberOutOnce() {
        assertThat(requests().next()).isEqualTo(new RequestNumber(1001));
        assertThat(requests().next()).isEqualTo(new RequestNumber(1002));
        commit(requests().add(request(ACME, "r-1")));

        var withTheSameNumber = request(GLOBEX, "r-1");
        assertConflicts(requests().add(withTheSameNumber));
    }

    private LicenseRequest answer(OrganizationId organization, String id, RequestStatus status, String text) {
        var journal = new Journal(ports().auditTrail(), ports().events(), ports().clock(), () -> UUID.randomUUID()
                .toString());
        var command = new AnswerLicenseRequest.Command(organization, id, status, text, "Piet Vos");
        var decision = new AnswerLicenseRequest(requests(), journal).decision(Callers.backOffice(), command);
        commit(decision.changes());
        return ((AnswerLicenseRequest.Outcome.Answered) decision.outcome()).request();
    }

    private List<String> queue(RequestStatus status) {
        return ports().licenseRequestQueue().page(status, first(25)).items().stream()
                .map(queued ->
                        queued.request().organization() + " " + queued.request().id())
                .toList();
    }

    private static RequestNumber number(String id) {
        return new RequestNumber(1000 + Integer.parseInt(id.substring(2)));
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        register(ACME);
        register(GLOBEX);
        commit(requests().add(request(GLOBEX, "r-1")));

        assertThat(requests().find(ACME, "r-1")).isEmpty();
        assertThat(requests().view(caller("anna"), first(5)).subject()).isEqualTo(page());
        assertThat(requests().list(ACME, first(5))).contains(page());
    }

    @Test
    void distinguishesAnOrganizationWithoutRequestsFromAMissingOne() {
        register(ACME);

        assertThat(requests().list(ACME, first(5))).contains(page());
        assertThat(requests().list(GLOBEX, first(5))).isEmpty();
    }

    @Test
    void showsThemNewestFirstPageByPage() {
        register(ACME);
        IntStream.rangeClosed(1, 5).forEach(i -> commit(requests().add(request(ACME, "r-" + i))));

        var newest = list(first(3));
        var oldest = list(next(3, newest.next()));

        assertThat(ids(newest)).containsExactly("r-5", "r-4", "r-3");
        assertThat(ids(oldest)).containsExactly("r-2", "r-1");
        assertThat(oldest.next()).isEmpty();
        assertThat(requests().view(caller("anna"), first(3)).subject()).isEqualTo(newest);
    }

    @Test
    void refusesASecondRequestWithTheSameId() {
        commit(requests().add(request(ACME, "r-1")));

        assertConflicts(requests().add(request(ACME, "r-1")));
    }

    @Test
    void knowsNothingUnderAnUnknownId() {
        assertThat(requests().find(ACME, "")).isEmpty();
        assertThat(requests().find(ACME, "x".repeat(5_000))).isEmpty();
    }

    private LicenseRequests requests() {
        return ports().licenseRequests();
    }

    private Page<LicenseRequest> list(PageRequest page) {
        return requests().list(ACME, page).orElseThrow();
    }

    private void register(OrganizationId id) {
        commit(ports().organizations()
                .add(
                        new Organization(
                                id,
                                "Name",
                                new ParticipantNumber("12345"),
                                1,
                                OrganizationDetails.NONE,
                                NOW,
                                Optional.empty(),
                                1),
                        Optional.empty()));
    }

    private static List<String> ids(Page<LicenseRequest> page) {
        return page.items().stream().map(LicenseRequest::id).toList();
    }

    private static Page<LicenseRequest> page(LicenseRequest... requests) {
        return new Page<>(List.of(requests), Optional.empty());
    }

    private static LicenseRequest request(OrganizationId organization, String id) {
        return new LicenseRequest(
                organization,
                id,
                number(id),
                List.of(
                        line(Metric.PROFIT_USERS, 60, 50, 55, 42),
                        line(Metric.EMPLOYEES, Integer.MAX_VALUE, 0, 0, 7),
                        line(Metric.ENVIRONMENTS, 0, 5, 5, 0)),
                "We grow.\nA lot.",
                new ContactId("anna"),
                "Anna de Vries",
                NOW);
    }

    private static LicenseRequest with(LicenseRequest request, List<LicenseRequest.Line> wanted, String explanation) {
        return new LicenseRequest(
                request.organization(),
                request.id(),
                request.number(),
                wanted,
                explanation,
                request.requestedBy(),
                request.by(),
                request.at());
    }

    private static LicenseRequest.Line line(Metric metric, int wanted, int maximum, int granted, int used) {
        var current = new Entitlement(new SeatCount(maximum), new SeatCount(granted));
        return new LicenseRequest.Line(metric, new SeatCount(wanted), current, used);
    }
}
