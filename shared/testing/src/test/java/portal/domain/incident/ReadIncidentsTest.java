package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.incident.IncidentFilter.Scope.ALL;
import static portal.domain.incident.IncidentFilter.Scope.OWN;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.OrganizationId;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ReadIncidentsTest {
    private static final PageRequest FIRST_PAGE = new PageRequest(25, Optional.empty());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anIncidentManager("ian"), anIncidentManager("ida"), anIncidentManager("eve"))
            .with(anAdministrator("anna"), aContact("nora"));
    private final ListIncidents listIncidents = new ListIncidents(portal.incidents());
    private final ReadIncident readIncident = new ReadIncident(portal.conversations());

    @BeforeEach
    void submitAnIncidentOfIanAndOneOfEveWhoIsAnEmployeeSince() {
        submit("ian");
        submit("eve");
        acme.with(anEmployee("eve"));
    }

    @ParameterizedTest
    @CsvSource({"ian, INC-1001", "eve, INC-1002"})
    void listsOnesOwn(String contact, String number) {
        assertThat(numbers(list(contact, OWN))).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ian", "ida", "anna"})
    void listsAllToContactsWhoMaySeeThem(String contact) {
        assertThat(numbers(list(contact, ALL))).containsExactly("INC-1002", "INC-1001");
    }

    @Test
    void listsOnlyTheOrganizationsOwn() {
        var globex = portal.organization("globex").with(anIncidentManager("gert"));

        assertThat(numbers(list(globex.caller("gert"), ALL))).isEmpty();
    }

    @Test
    void refusesAnEmployeeAllOfThem() {
        assertThat(list("eve", ALL))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_ALL_INCIDENTS)));
    }

    @Test
    void refusesAContactWithoutARoleEvenTheirOwn() {
        assertThat(list("nora", OWN))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_OWN_INCIDENTS)));
    }

    @ParameterizedTest
    @CsvSource({
        "ian, 1001, true",
        "ian, 1002, true",
        "ida, 1001, true",
        "anna, 1001, true",
        "eve, 1002, true",
        "eve, 1001, false",
        "anna, 1003, false",
    })
    void showsAnIncidentToItsReporterAndToWhoMaySeeAll(String contact, int number, boolean shown) {
        var found = find(acme.caller(contact), number);

        assertThat(((UseCaseResult.Passed<Optional<Conversation>>) found)
                        .outcome()
                        .isPresent())
                .isEqualTo(shown);
    }

    @Test
    void hasNoIncidentOfAnotherOrganization() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(find(globex.caller("gert"), 1001)).isEqualTo(new UseCaseResult.Passed<>(Optional.empty()));
    }

    @Test
    void showsTheVendorTheIncidentsOfAnOrganization() {
        assertThat(listAsSupport(acme.id()).orElseThrow().items())
                .extracting(summary -> summary.number().toString())
                .containsExactly("INC-1002", "INC-1001");
        assertThat(listAsSupport(new OrganizationId("nobody"))).isEmpty();
        assertThat(findAsSupport(1001, FIRST_PAGE)).isPresent();
        assertThat(findAsSupport(1003, FIRST_PAGE)).isEmpty();
    }

    @Test
    void showsNoMoreMessagesAtOnceThanFit() {
        var write = new WriteMessage(portal.incidents(), portal.conversations(), portal.journal());
        IntStream.rangeClosed(1, 26).forEach(i -> {
            var command = new WriteMessage.Command(new IncidentNumber(1001), "Text " + i);
            portal.run(write, acme.caller("ian"), command);
        });

        var shown = findAsSupport(1001, new PageRequest(100, Optional.empty())).orElseThrow();

        assertThat(shown.incident().summary().messageCount()).isEqualTo(26);
        assertThat(shown.inOrder())
                .hasSize(25)
                .first()
                .extracting(IncidentMessage::id)
                .isEqualTo(2);
        assertThat(shown.messages().next()).isPresent();
    }

    private void submit(String contact) {
        var report = new SubmitIncident.Report("Subject", "Description", Severity.LOW, Optional.empty());
        portal.run(
                new SubmitIncident(portal.contacts(), portal.incidents(), portal.journal()),
                acme.caller(contact),
                report);
    }

    private UseCaseResult<Page<IncidentSummary>> list(String contact, IncidentFilter.Scope scope) {
        return list(acme.caller(contact), scope);
    }

    private UseCaseResult<Page<IncidentSummary>> list(Caller.Customer caller, IncidentFilter.Scope scope) {
        var filter = new IncidentFilter(scope, Optional.empty(), Optional.empty());
        return portal.commit(portal.decide(listIncidents, caller, new ListIncidents.Command(filter, FIRST_PAGE)));
    }

    private Optional<Page<IncidentSummary>> listAsSupport(OrganizationId organization) {
        var filter = new IncidentFilter(ALL, Optional.empty(), Optional.empty());
        var command = new ListIncidents.SupportCommand(organization, filter, FIRST_PAGE);
        return portal.run(listIncidents, Callers.backOffice(), command);
    }

    private UseCaseResult<Optional<Conversation>> find(Caller.Customer caller, int number) {
        var command = new ReadIncident.Command(new IncidentNumber(number), FIRST_PAGE);
        return portal.commit(portal.decide(readIncident, caller, command));
    }

    private Optional<Conversation> findAsSupport(int number, PageRequest page) {
        var reference = new IncidentReference(acme.id(), new IncidentNumber(number));
        return portal.run(readIncident, Callers.backOffice(), new ReadIncident.SupportCommand(reference, page));
    }

    private static List<String> numbers(UseCaseResult<Page<IncidentSummary>> result) {
        return ((UseCaseResult.Passed<Page<IncidentSummary>>) result)
                .outcome().items().stream()
                        .map(summary -> summary.number().toString())
                        .toList();
    }
}
