package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.secondfactor.DueReset;
import portal.domain.secondfactor.DueResets;

/** How it is stored when waiting resets take effect. */
public abstract class DueResetsContract extends PortContract {

    @Test
    void givesWhatIsDueOfAllOrganizationsInTheOrderOfTheirMoments() {
        commit(dueResets().add(due(ACME, "anna", 20)));
        commit(dueResets().add(due(GLOBEX, "gina", 10)));
        commit(dueResets().add(due(ACME, "eva", 21)));

        assertThat(dueResets().until(NOW.plusSeconds(9))).isEmpty();
        assertThat(dueResets().until(NOW.plusSeconds(20)))
                .containsExactly(due(GLOBEX, "gina", 10), due(ACME, "anna", 20));
    }

    @Test
    void forgetsWhatIsRemovedAlsoTheSecondTime() {
        commit(dueResets().add(due(ACME, "anna", 20)));
        commit(dueResets().remove(due(ACME, "anna", 20)));
        commit(dueResets().remove(due(ACME, "anna", 20)));

        assertThat(dueResets().until(NOW.plusSeconds(60))).isEmpty();
    }

    private DueResets dueResets() {
        return ports().dueResets();
    }

    private static DueReset due(OrganizationId organization, String contact, int seconds) {
        return new DueReset(organization, new ContactId(contact), NOW.plusSeconds(seconds));
    }
}
