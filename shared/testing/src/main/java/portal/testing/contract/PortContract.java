package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions.Commit;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.InMemoryPortal;

/** The start of every contract of a port: ports over an empty store, at a fixed time. */
public abstract class PortContract {
    protected static final OrganizationId ACME = new OrganizationId("acme");
    protected static final OrganizationId GLOBEX = new OrganizationId("globex");
    protected static final Instant NOW = InMemoryPortal.START;

    private Ports ports;

    /** Opens the ports of an empty store, with a clock at {@link InMemoryPortal#START}. */
    protected abstract Ports open();

    @BeforeEach
    void openAnEmptyStore() {
        ports = open();
    }

    protected final Ports ports() {
        return ports;
    }

    protected final Caller.Customer caller(String contact) {
        return Callers.customer(ACME.value(), contact);
    }

    protected final void add(OrganizationId organization, ContactFixture... contacts) {
        Arrays.stream(contacts).forEach(contact -> commit(ports.contacts().add(contact.in(organization))));
    }

    protected static Organization organization(
            OrganizationId id, int incidentManagerLimit, Optional<ContactId> invoiceContact) {
        return new Organization(
                id,
                "Name of " + id,
                new ParticipantNumber("12345"),
                incidentManagerLimit,
                new OrganizationDetails(Optional.empty(), invoiceContact, Optional.empty()),
                NOW,
                Optional.empty(),
                1);
    }

    protected final void commit(ConditionalWrite... changes) {
        commit(List.of(changes));
    }

    protected final void commit(List<ConditionalWrite> changes) {
        assertThat(attempt(changes)).isEqualTo(new Commit.Committed());
    }

    protected final void assertConflicts(ConditionalWrite... changes) {
        assertConflicts(List.of(changes));
    }

    protected final void assertConflicts(List<ConditionalWrite> changes) {
        assertThat(attempt(changes)).isEqualTo(new Commit.Conflicted());
    }

    protected final Commit attempt(List<ConditionalWrite> changes) {
        return ports.transactions().commit(changes, Optional.empty());
    }

    protected static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    protected static PageRequest next(int limit, Optional<String> after) {
        assertThat(after).as("position of the next page").isPresent();
        return new PageRequest(limit, after);
    }
}
