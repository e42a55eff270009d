package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.AdministratorChange.Kind;
import portal.domain.contact.AdministratorChanges;

/** How it is stored what happened to administrators. */
public abstract class AdministratorChangesContract extends PortContract {

    @Test
    void givesBackWhatHappened() {
        for (var kind : Kind.values()) {
            commit(changes().add(changed(ACME, "c-" + kind, kind, Optional.of("192.0.2.1"))));
        }
        commit(changes().add(changed(ACME, "c-1", Kind.REMOVED, Optional.empty())));

        for (var kind : Kind.values()) {
            assertThat(changes().find(ACME, "c-" + kind))
                    .contains(changed(ACME, "c-" + kind, kind, Optional.of("192.0.2.1")));
        }
        assertThat(changes().find(ACME, "c-1")).contains(changed(ACME, "c-1", Kind.REMOVED, Optional.empty()));
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        commit(changes().add(changed(GLOBEX, "c-1", Kind.DEMOTED, Optional.empty())));

        assertThat(changes().find(ACME, "c-1")).isEmpty();
        assertThat(changes().find(ACME, "")).isEmpty();
    }

    @Test
    void refusesASecondChangeWithTheSameId() {
        commit(changes().add(changed(ACME, "c-1", Kind.APPOINTED, Optional.empty())));

        assertConflicts(changes().add(changed(ACME, "c-1", Kind.DEMOTED, Optional.empty())));
    }

    private AdministratorChanges changes() {
        return ports().administratorChanges();
    }

    private static AdministratorChange changed(
            OrganizationId organization, String id, Kind kind, Optional<String> from) {
        return new AdministratorChange(
                organization,
                id,
                kind,
                new ContactId("bram"),
                "Bram",
                new EmailAddress("bram@acme.example"),
                Language.EN,
                "Anna",
                from,
                NOW);
    }
}
