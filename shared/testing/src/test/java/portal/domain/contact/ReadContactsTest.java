package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.audit.AuditEntry;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class ReadContactsTest {
    private static final PageRequest FIRST = new PageRequest(25, Optional.empty());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anEmployee("eve"), anIncidentManager("ian"));

    @Test
    void showsAnAdministratorEveryContact() {
        assertThat(portal.commit(useCase().list(acme.caller("anna"), FIRST)))
                .isEqualTo(new Gated.Passed<>(new Page<>(
                        List.of(acme.contact("anna"), acme.contact("eve"), acme.contact("ian")), Optional.empty())));
        assertThat(portal.commit(useCase().find(acme.caller("anna"), new ContactId("eve"))))
                .isEqualTo(new Gated.Passed<>(Optional.of(acme.contact("eve"))));
    }

    @Test
    void refusesEverybodyElseWhetherThereIsSuchAContactOrNot() {
        var denied = new Gated.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_CONTACTS));

        assertThat(portal.commit(useCase().list(acme.caller("ian"), FIRST))).isEqualTo(denied);
        assertThat(portal.commit(useCase().find(acme.caller("eve"), new ContactId("anna"))))
                .isEqualTo(denied);
        assertThat(portal.commit(useCase().find(acme.caller("eve"), new ContactId("ghost"))))
                .isEqualTo(denied);
        assertThat(portal.auditEntries()).extracting(AuditEntry::subject).containsExactly("", "anna", "ghost");
    }

    @Test
    void hasNobodyOfAnotherOrganization() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(portal.commit(useCase().find(globex.caller("gert"), new ContactId("anna"))))
                .isEqualTo(new Gated.Passed<>(Optional.empty()));
    }

    private ReadContacts useCase() {
        return new ReadContacts(portal.contacts(), portal.gatekeeper());
    }
}
