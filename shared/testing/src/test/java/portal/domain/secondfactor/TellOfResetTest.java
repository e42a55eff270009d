package portal.domain.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.InMemoryPortal.START;

import org.junit.jupiter.api.Test;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class TellOfResetTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anAdministrator("anna"), anAdministrator("bob"), anEmployee("eve"), anEmployee("emil"));

    @Test
    void mailsTheContactAndAllAdministrators() {
        portal.organization("globex").with(anAdministrator("gert"));

        tell("eve", "anna");

        assertThat(portal.letters().to("eve@acme.example"))
                .containsExactly(new Notification.YourSecondFactorWiped("Anna", START));
        var notice = new Notification.SecondFactorWiped("Eve", "Anna", START);
        assertThat(portal.letters().to("anna@acme.example")).containsExactly(notice);
        assertThat(portal.letters().to("bob@acme.example")).containsExactly(notice);
        assertThat(portal.letters().sent()).hasSize(3);
    }

    @Test
    void mailsAnAdministratorWhoseOwnWasWipedOnce() {
        tell("bob", "anna");

        assertThat(portal.letters().to("bob@acme.example"))
                .containsExactly(new Notification.YourSecondFactorWiped("Anna", START));
        assertThat(portal.letters().sent()).hasSize(2);
    }

    @Test
    void namesAnAdministratorWhoLeftByTheirId() {
        tell("eve", "gone");

        assertThat(portal.letters().to("eve@acme.example"))
                .containsExactly(new Notification.YourSecondFactorWiped("gone", START));
    }

    private void tell(String contact, String actor) {
        new TellOfReset(portal.contacts(), new OnceOnlySender(portal.deliveries(), portal.letters()))
                .tell(new DomainEvent("event", EventType.TwoFactorReset, acme.id(), contact, actor, START));
    }
}
