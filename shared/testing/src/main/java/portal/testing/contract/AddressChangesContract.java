package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AddressChanges;

/** How changes of addresses are stored. */
public abstract class AddressChangesContract extends PortContract {

    @Test
    void givesBackWhatHappened() {
        commit(changes().add(changed(ACME, "c-1", "Anna")));
        commit(changes().add(changed(ACME, "c-2", "Eva")));

        assertThat(changes().find(ACME, "c-1")).contains(changed(ACME, "c-1", "Anna"));
        assertThat(changes().find(ACME, "c-2")).contains(changed(ACME, "c-2", "Eva"));
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        commit(changes().add(changed(GLOBEX, "c-1", "Gina")));

        assertThat(changes().find(ACME, "c-1")).isEmpty();
        assertThat(changes().find(ACME, "")).isEmpty();
    }

    @Test
    void refusesASecondChangeWithTheSameId() {
        commit(changes().add(changed(ACME, "c-1", "Anna")));

        assertConflicts(changes().add(changed(ACME, "c-1", "Eva")));
    }

    private AddressChanges changes() {
        return ports().addressChanges();
    }

    private static AddressChange changed(OrganizationId organization, String id, String by) {
        return new AddressChange(
                organization,
                id,
                new ContactId("bram"),
                "Bram",
                Language.EN,
                new EmailAddress("bram@acme.example"),
                new EmailAddress("bram.jansen@acme.example"),
                by,
                Optional.of("192.0.2.1"),
                NOW);
    }
}
