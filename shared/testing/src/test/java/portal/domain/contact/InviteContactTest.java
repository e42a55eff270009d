package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class InviteContactTest {
    private static final String PORTAL = "https://portal.example";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(
                    anAdministrator("anna").named("Anna de Vries"),
                    aContact("fleur")
                            .withRoles(Role.EMPLOYEE, Role.INCIDENT_MANAGER)
                            .reading(Language.EN)
                            .yetToEnroll());
    private final InviteContact inviteContact = new InviteContact(
            portal.contacts(),
            portal.organizations(),
            new OnceOnlySender(portal.deliveries(), portal.letters()),
            PORTAL);

    @Test
    void tellsANewContactWhoAddedThemToWhatAndAsWhat() {
        invite("fleur", "anna");

        assertThat(portal.letters().sent())
                .containsExactly(new Sent(
                        new Recipient("Fleur", new EmailAddress("fleur@acme.example"), Language.EN),
                        invitation(new Notification.Inviter.Administrator("Anna de Vries"))));
    }

    @Test
    void namesTheVendorWhenItWasTheVendor() {
        invite("fleur", "back-office:register");

        assertThat(portal.letters().to("fleur@acme.example"))
                .containsExactly(invitation(new Notification.Inviter.Vendor()));
    }

    @Test
    void namesNobodyWhoLeftMeanwhile() {
        invite("fleur", "01a2053c-507e-73ca-9d66-bc4de649f9c7");

        assertThat(portal.letters().to("fleur@acme.example"))
                .containsExactly(invitation(new Notification.Inviter.FormerAdministrator()));
    }

    @Test
    void invitesOnceHoweverOftenTheEventComes() {
        invite("fleur", "anna");
        invite("fleur", "anna");

        assertThat(portal.letters().sent()).hasSize(1);
    }

    @Test
    void invitesNobodyWhoSignedInAlreadyOrLeft() {
        acme.with(aContact("dirk"));

        invite("dirk", "anna");
        invite("zoe", "anna");

        assertThat(portal.letters().sent()).isEmpty();
    }

    private static Notification.Invitation invitation(Notification.Inviter inviter) {
        return new Notification.Invitation("acme B.V.", inviter, Set.of(Role.EMPLOYEE, Role.INCIDENT_MANAGER), PORTAL);
    }

    private void invite(String contact, String actor) {
        inviteContact.invite(new DomainEvent("e-1", EventType.ContactAdded, acme.id(), contact, actor, START));
    }
}
