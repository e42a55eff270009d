package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.brake.BrakeUses;
import portal.domain.contact.ContactFilter;
import portal.domain.incident.IncidentNumber;
import portal.domain.paging.PageRequest;

/** How the uses of brakes are stored, and what is read of them with the caller's contact. */
public abstract class BrakeUsesContract extends PortContract {

    @ParameterizedTest
    @EnumSource
    void givesBackWhatIsStored(Brake brake) {
        var use = BrakeUse.none(of(ACME, "anna", brake)).counted(NOW).told(NOW.plusMillis(7));
        commit(uses().update(use));
        assertThat(uses().find(use.id())).isEqualTo(use.next());

        var finished = use.next().counted(NOW.plusSeconds(1)).finished(NOW.plusSeconds(1));
        commit(uses().update(finished));
        assertThat(uses().find(use.id())).isEqualTo(finished.next());
    }

    @Test
    void knowsThatNothingWasCounted() {
        var id = of(ACME, "anna", Brake.MESSAGES);

        assertThat(uses().find(id)).isEqualTo(BrakeUse.none(id));
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        var unused = BrakeUse.none(of(ACME, "anna", Brake.MESSAGES));
        commit(uses().update(unused.counted(NOW)));

        assertConflicts(uses().update(unused.counted(NOW)));
        commit(uses().update(unused.counted(NOW).next().counted(NOW)));
        assertConflicts(uses().update(unused.counted(NOW).next().counted(NOW)));
        assertThat(uses().find(unused.id()).used()).isEqualTo(2);
    }

    @Test
    void countsContactsApartUnlessTheyAreCountedTogether() {
        for (var brake : Brake.values()) {
            commit(uses().update(BrakeUse.none(of(ACME, "anna", brake)).counted(NOW)));

            var together = brake == Brake.INVITATIONS ? 1 : 0;
            assertThat(uses().find(of(ACME, "bram", brake)).used())
                    .as("bram %s", brake)
                    .isEqualTo(together);
            assertThat(uses().find(of(GLOBEX, "anna", brake)).used())
                    .as("globex %s", brake)
                    .isZero();
        }
    }

    @Test
    void isReadWithTheCallersContact() {
        add(ACME, anAdministrator("anna"));
        var use = BrakeUse.none(of(ACME, "anna", Brake.INCIDENTS)).counted(NOW);
        commit(uses().update(use));

        assertThat(memberOf(Optional.of(Brake.INCIDENTS)).brakeUse()).contains(use.next());
        assertThat(memberOf(Optional.of(Brake.INVITATIONS)).brakeUse())
                .contains(BrakeUse.none(of(ACME, "anna", Brake.INVITATIONS)));
        assertThat(memberOf(Optional.empty()).brakeUse()).isEmpty();
    }

    @Test
    void isReadWithWhateverIsReadWithTheContact() {
        add(ACME, anAdministrator("anna"));
        var use = BrakeUse.none(of(ACME, "anna", Brake.INCIDENTS)).counted(NOW);
        commit(uses().update(use));
        var caller = caller("anna").braked(Optional.of(Brake.INCIDENTS));
        var contacts = ports().contacts();

        assertThat(contacts.view(caller, new ContactId("bram"))
                        .member()
                        .orElseThrow()
                        .brakeUse())
                .contains(use.next());
        assertThat(contacts.view(caller, ContactFilter.NONE, new PageRequest(1, Optional.empty()))
                        .member()
                        .orElseThrow()
                        .brakeUse())
                .contains(use.next());
        assertThat(ports().incidents()
                        .view(caller, new IncidentNumber(IncidentNumber.FIRST))
                        .member()
                        .orElseThrow()
                        .brakeUse())
                .contains(use.next());
    }

    private Member memberOf(Optional<Brake> brake) {
        return ports().contacts().member(caller("anna").braked(brake)).orElseThrow();
    }

    private BrakeUses uses() {
        return ports().brakeUses();
    }

    private static BrakeUse.Id of(OrganizationId organization, String contact, Brake brake) {
        return BrakeUse.Id.of(organization, new ContactId(contact), brake);
    }
}
