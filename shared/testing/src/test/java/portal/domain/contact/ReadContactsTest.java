package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.audit.AuditEntry;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ReadContactsTest {
    private static final ReadContacts.Listing FIRST =
            new ReadContacts.Listing(ContactFilter.NONE, new PageRequest(25, Optional.empty()));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anEmployee("eve"), anIncidentManager("ian"));
    private final ReadContacts readContacts = new ReadContacts(portal.contacts());

    @Test
    void showsAnAdministratorEveryContact() {
        assertThat(list("anna"))
                .isEqualTo(new UseCaseResult.Passed<>(new Page<>(
                        List.of(acme.contact("anna"), acme.contact("eve"), acme.contact("ian")), Optional.empty())));
        assertThat(find(acme.caller("anna"), "eve"))
                .isEqualTo(new UseCaseResult.Passed<>(Optional.of(acme.contact("eve"))));
    }

    @Test
    void refusesEverybodyElseWhetherThereIsSuchAContactOrNot() {
        var denied = new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_CONTACTS));

        assertThat(list("ian")).isEqualTo(denied);
        assertThat(find(acme.caller("eve"), "anna")).isEqualTo(denied);
        assertThat(find(acme.caller("eve"), "ghost")).isEqualTo(denied);
        assertThat(portal.auditEntries())
                .as("the second attempt of eve is counted with the first")
                .extracting(AuditEntry::subject, AuditEntry::times)
                .containsExactlyInAnyOrder(tuple("", 1), tuple("anna", 2));
    }

    @Test
    void hasNobodyOfAnotherOrganization() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(find(globex.caller("gert"), "anna")).isEqualTo(new UseCaseResult.Passed<>(Optional.empty()));
    }

    private UseCaseResult<Page<Contact>> list(String contact) {
        return portal.commit(portal.decide(readContacts.list(), acme.caller(contact), FIRST));
    }

    private UseCaseResult<Optional<Contact>> find(Caller.Customer caller, String id) {
        return portal.commit(portal.decide(readContacts.find(), caller, new ContactId(id)));
    }
}
