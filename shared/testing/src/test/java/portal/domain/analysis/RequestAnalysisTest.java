package portal.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.analysis.RequestAnalysis.Outcome;
import portal.domain.audit.AuditEntry;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class RequestAnalysisTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anAdministrator("anna").mailedAt("Anna@Acme.example"), anAdministrator("bob"), anEmployee("eve"));

    @ParameterizedTest
    @ValueSource(strings = {"Anna@Acme.example", "anna@acme.EXAMPLE", " anna@acme.example\n"})
    void takesTheCallersOwnAddressCaseIgnored(String address) {
        var requested = (Outcome.Requested) passed(request("anna", address));

        assertThat(requested.request())
                .isEqualTo(AnalysisRequest.of(
                        acme.id(),
                        requested.request().id(),
                        new ContactId("anna"),
                        InMemoryPortal.START,
                        AnalysisRequest.Format.XLSX));
        assertThat(portal.analysisRequests().find(acme.id(), requested.request().id()))
                .contains(requested.request());
    }

    @Test
    void takesAnAddressThatWasKeptBeforeTheRuleBecameStricter() {
        acme.with(anAdministrator("carl").mailedAt("a..b@acme.example"));

        assertThat(passed(request("carl", " A..b@acme.example"))).isInstanceOf(Outcome.Requested.class);
        assertThat(passed(request("carl", "a...b@acme.example"))).isEqualTo(new Outcome.NotYourAddress());
    }

    @Test
    void keepsItInTheAuditTrailAndHasItMadeLater() {
        var requested = (Outcome.Requested) passed(request("anna", "anna@acme.example"));

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_ANALYSIS);
            assertThat(entry.subject()).isEqualTo(requested.request().id());
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.AnalysisRequested);
            assertThat(event.subject()).isEqualTo(requested.request().id());
        });
        assertThat(portal.mails().sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob@acme.example",
                "anna@acme.example.org",
                "",
                "anna",
                "anna@acme.example,x@y.example",
                "\u0000"
            })
    void refusesAnyOtherAddressAndSendsNothing(String address) {
        assertThat(passed(request("anna", address))).isEqualTo(new Outcome.NotYourAddress());
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.result()).isEqualTo("not-your-address");
            assertThat(entry.toString()).doesNotContain("@");
        });
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(request("eve", "eve@acme.example"))
                .isEqualTo(
                        new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.EMAIL_LICENSE_ANALYSIS)));
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsExactly("forbidden");
    }

    @Test
    void showsTheProgress() {
        var requested = (Outcome.Requested) passed(request("anna", "anna@acme.example"));

        assertThat(find(acme.caller("bob"), requested.request().id())).contains(requested.request());
        assertThat(find(acme.caller("anna"), "another")).isEmpty();
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        var requested = (Outcome.Requested) passed(request("anna", "anna@acme.example"));
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(find(globex.caller("gert"), requested.request().id())).isEmpty();
    }

    private UseCaseResult<Outcome> request(String contact, String address) {
        var requestAnalysis = new RequestAnalysis(portal.contacts(), portal.analysisRequests(), portal.journal());
        return portal.commit(portal.decide(
                requestAnalysis,
                acme.caller(contact),
                new RequestAnalysis.Command(address, AnalysisRequest.Format.XLSX)));
    }

    private Optional<AnalysisRequest> find(Caller.Customer caller, String id) {
        return portal.run(new ReadAnalysisRequest(portal.analysisRequests(), portal.clock()), caller, id);
    }

    private static Outcome passed(UseCaseResult<Outcome> result) {
        return ((UseCaseResult.Passed<Outcome>) result).outcome();
    }
}
