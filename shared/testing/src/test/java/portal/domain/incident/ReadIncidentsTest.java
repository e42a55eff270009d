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
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.access.OrganizationId;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class ReadIncidentsTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anIncidentManager("ian"), anIncidentManager("ida"), anIncidentManager("eve"))
            .with(anAdministrator("anna"), aContact("nora"));

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
    void listsAllToWhoMaySeeThem(String contact) {
        assertThat(numbers(list(contact, ALL))).containsExactly("INC-1002", "INC-1001");
    }

    @Test
    void listsOnlyTheOrganizationsOwn() {
        var globex = portal.organization("globex").with(anIncidentManager("gert"));

        var page = useCase()
                .list(globex.caller("gert"), new IncidentFilter(ALL, Optional.empty(), Optional.empty()), firstPage())
                .outcome();

        assertThat(numbers(page)).isEmpty();
    }

    @Test
    void refusesAnEmployeeAllOfThem() {
        assertThat(list("eve", ALL))
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_ALL_INCIDENTS)));
    }

    @Test
    void refusesAContactWithoutARoleEvenTheirOwn() {
        assertThat(list("nora", OWN))
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_OWN_INCIDENTS)));
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
        var found = portal.commit(useCase().find(acme.caller(contact), new IncidentNumber(number), firstPage()));

        assertThat(((Gated.Passed<Optional<Conversation>>) found).outcome().isPresent())
                .isEqualTo(shown);
    }

    @Test
    void hasNoIncidentOfAnotherOrganization() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(portal.commit(useCase().find(globex.caller("gert"), new IncidentNumber(1001), firstPage())))
                .isEqualTo(new Gated.Passed<>(Optional.empty()));
    }

    @Test
    void showsTheVendorTheIncidentsOfAnOrganization() {
        var filter = new IncidentFilter(ALL, Optional.empty(), Optional.empty());

        assertThat(useCase().list(acme.id(), filter, firstPage()).orElseThrow().items())
                .extracting(summary -> summary.number().toString())
                .containsExactly("INC-1002", "INC-1001");
        assertThat(useCase().list(new OrganizationId("nobody"), filter, firstPage()))
                .isEmpty();
        assertThat(useCase().find(reference(1001), firstPage())).isPresent();
        assertThat(useCase().find(reference(1003), firstPage())).isEmpty();
    }

    @Test
    void showsNoMoreMessagesAtOnceThanFit() {
        var write = new WriteMessage(portal.incidents(), portal.conversations(), portal.gatekeeper(), portal.journal());
        IntStream.rangeClosed(1, 26)
                .forEach(i -> portal.commit(write.write(acme.caller("ian"), new IncidentNumber(1001), "Text " + i)));

        var shown = useCase()
                .find(reference(1001), new PageRequest(100, Optional.empty()))
                .orElseThrow();

        assertThat(shown.incident().summary().messageCount()).isEqualTo(26);
        assertThat(shown.inOrder())
                .hasSize(25)
                .first()
                .extracting(IncidentMessage::id)
                .isEqualTo(2);
        assertThat(shown.messages().next()).isPresent();
    }

    private IncidentReference reference(int number) {
        return new IncidentReference(acme.id(), new IncidentNumber(number));
    }

    private void submit(String contact) {
        var report = new SubmitIncident.Report("Subject", "Description", Severity.LOW, Optional.empty());
        portal.commit(new SubmitIncident(portal.incidents(), portal.gatekeeper(), portal.journal())
                .submit(acme.caller(contact), report));
    }

    private Gated<Page<IncidentSummary>> list(String contact, IncidentFilter.Scope scope) {
        return portal.commit(useCase()
                .list(
                        acme.caller(contact),
                        new IncidentFilter(scope, Optional.empty(), Optional.empty()),
                        firstPage()));
    }

    private ReadIncidents useCase() {
        return new ReadIncidents(portal.incidents(), portal.conversations(), portal.gatekeeper());
    }

    private static PageRequest firstPage() {
        return new PageRequest(25, Optional.empty());
    }

    private static List<String> numbers(Gated<Page<IncidentSummary>> gated) {
        return ((Gated.Passed<Page<IncidentSummary>>) gated)
                .outcome().items().stream()
                        .map(summary -> summary.number().toString())
                        .toList();
    }
}
