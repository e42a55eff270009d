package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.RoleCountStore;
import portal.domain.contact.RoleCounts;

/** How role counts are stored, and what is read with them. */
public abstract class RoleCountStoreContract extends PortContract {

    private static final RoleCounts NEW = new RoleCounts(ACME, 1, 0, 0, 0);

    @Test
    void givesBackWhatIsStored() {
        commit(roleCountStore().update(NEW));
        assertThat(roleCountStore().find(ACME)).isEqualTo(new RoleCounts(ACME, 1, 0, 0, 1));

        commit(roleCountStore().update(new RoleCounts(ACME, 2, 1, 3, 1)));
        assertThat(roleCountStore().find(ACME)).isEqualTo(new RoleCounts(ACME, 2, 1, 3, 2));
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        commit(roleCountStore().update(NEW));
        commit(roleCountStore().update(NEW.next()));

        assertConflicts(roleCountStore().update(NEW));
        assertConflicts(roleCountStore().update(NEW.next()));
        assertThat(roleCountStore().find(ACME).version()).isEqualTo(2);
    }

    @Test
    void countsTheContactsWhenNothingIsStored() {
        add(ACME, anAdministrator("anna").withRoles(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER));
        add(ACME, anAdministrator("eva"), anIncidentManager("bram"), anIncidentManager("ben"), aContact("dirk"));
        add(ACME, anAdministrator("fleur").yetToEnroll());
        add(GLOBEX, anAdministrator("gina"));

        assertThat(roleCountStore().find(ACME)).isEqualTo(new RoleCounts(ACME, 3, 2, 3, 0));
    }

    @Test
    void showsTheStateToDecideAChangeOn() {
        var organization = organization(ACME, 3, Optional.of(new ContactId("bram")));
        commit(ports().organizations().add(organization, Optional.empty()));
        add(ACME, anAdministrator("anna"), anIncidentManager("bram"), aContact("carla"));
        commit(roleCountStore().update(new RoleCounts(ACME, 1, 1, 1, 0)));

        var viewed = roleCountStore()
                .view(
                        caller("anna"),
                        Optional.of(new ContactId("bram")),
                        Optional.of(new EmailAddress("CARLA@acme.example")));

        assertThat(viewed.member().orElseThrow().roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        var state = viewed.subject().orElseThrow();
        assertThat(state.organization()).isEqualTo(organization);
        assertThat(state.roleCounts()).isEqualTo(new RoleCounts(ACME, 1, 1, 1, 1));
        assertThat(state.contact()).contains(anIncidentManager("bram").in(ACME));
        assertThat(state.addressee()).contains(new ContactId("carla"));
    }

    @Test
    void showsTheCallerAsTheOneToChange() {
        commit(ports().organizations().add(organization(ACME, 3, Optional.empty()), Optional.empty()));
        add(ACME, anAdministrator("anna"));

        var viewed = roleCountStore().view(caller("anna"), Optional.of(new ContactId("anna")), Optional.empty());

        assertThat(viewed.member()).isPresent();
        var state = viewed.subject().orElseThrow();
        assertThat(state.contact().map(Contact::name)).contains("Anna");
        assertThat(state.addressee()).isEmpty();
        assertThat(state.roleCounts()).isEqualTo(new RoleCounts(ACME, 1, 1, 0, 0));
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        commit(ports().organizations().add(organization(ACME, 3, Optional.empty()), Optional.empty()));
        add(ACME, anAdministrator("anna"));
        add(GLOBEX, anAdministrator("gina").mailedAt("gina@example.org"));
        commit(roleCountStore().update(new RoleCounts(GLOBEX, 7, 7, 7, 0)));

        var state = roleCountStore()
                .view(
                        caller("anna"),
                        Optional.of(new ContactId("gina")),
                        Optional.of(new EmailAddress("gina@example.org")))
                .subject()
                .orElseThrow();

        assertThat(state.contact()).isEmpty();
        assertThat(state.addressee()).isEmpty();
        assertThat(state.roleCounts().administrators()).isEqualTo(1);
    }

    @Test
    void showsNothingOfARemovedOrganization() {
        add(ACME, anAdministrator("anna"));

        assertThat(roleCountStore()
                        .view(caller("anna"), Optional.empty(), Optional.empty())
                        .subject())
                .isEmpty();
    }

    private RoleCountStore roleCountStore() {
        return ports().roleCountStore();
    }
}
