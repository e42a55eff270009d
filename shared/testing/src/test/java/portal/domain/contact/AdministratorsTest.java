package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.testing.fake.InMemoryPortal;

/** Which contacts have the roles that get notifications and are limited in number. */
class AdministratorsTest {
    private static final OrganizationId ACME = new OrganizationId("acme");

    private final InMemoryPortal portal = new InMemoryPortal();

    @Test
    void areOfOneOrganizationWhateverTheFilter() {
        var acme = portal.organization("acme").with(anAdministrator("anna"), anEmployee("eve"), aContact("nora"));
        acme.with(aContact("bob").withRoles(Role.ADMINISTRATOR, Role.EMPLOYEE));
        portal.organization("globex").with(anAdministrator("gert"));

        assertThat(portal.contacts().administrators(acme.id()))
                .extracting(Contact::id)
                .containsExactlyInAnyOrder(new ContactId("anna"), new ContactId("bob"));
    }

    @Test
    void areCountedLikeIncidentManagersByTheirRoles() {
        var contacts = List.of(
                anAdministrator("anna")
                        .withRoles(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER)
                        .in(ACME),
                anAdministrator("eva").in(ACME),
                anAdministrator("fleur").yetToEnroll().in(ACME),
                anIncidentManager("bram").in(ACME),
                anIncidentManager("ben").in(ACME),
                aContact("dirk").in(ACME));

        assertThat(RoleCounts.of(ACME, contacts)).isEqualTo(new RoleCounts(ACME, 3, 2, 3, 0));
        assertThat(RoleCounts.of(ACME, List.of())).isEqualTo(new RoleCounts(ACME, 0, 0, 0, 0));
    }
}
