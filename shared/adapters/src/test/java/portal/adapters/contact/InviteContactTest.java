package portal.adapters.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.access.Role;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.platform.event.OnceOnly;
import portal.platform.mail.OnceOnlySender;
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
            new OnceOnlySender(new OnceOnly(portal.deliveries()), portal.mails(), (occasion, recipient, refused) -> {}),
            PORTAL);

    @Test
    void tellsANewContactWhoAddedThemToWhatAndAsWhat() {
        invite("fleur", "anna");

        assertThat(portal.mails().sent())
                .containsExactly(new Sent(
                        new Recipient("fleur", "Fleur", new EmailAddress("fleur@acme.example"), Language.EN),
                        invitation(new Inviter.Administrator("Anna de Vries"))));
    }

    @Test
    void namesTheVendorWhenItWasTheVendor() {
        invite("fleur", "back-office:register");

        assertThat(portal.mails().to("fleur@acme.example")).containsExactly(invitation(new Inviter.Vendor()));
    }

    @Test
    void namesNobodyWhoLeftMeanwhile() {
        invite("fleur", "01a2053c-507e-73ca-9d66-bc4de649f9c7");

        assertThat(portal.mails().to("fleur@acme.example"))
                .containsExactly(invitation(new Inviter.FormerAdministrator()));
    }

    @Test
    void invitesOnceHoweverOftenTheEventComes() {
        invite("fleur", "anna");
        invite("fleur", "anna");

        assertThat(portal.mails().sent()).hasSize(1);
    }

    @Test
    void invitesNobodyWhoSignedInAlreadyOrLeft() {
        acme.with(aContact("dirk"));

        invite("dirk", "anna");
        invite("zoe", "anna");

        assertThat(portal.mails().sent()).isEmpty();
    }

    private Invitation invitation(Inviter inviter) {
        return new Invitation(
                acme.contact("fleur").recipient(),
                "acme B.V.",
                inviter,
                Set.of(Role.EMPLOYEE, Role.INCIDENT_MANAGER),
                PORTAL);
    }

    private void invite(String contact, String actor) {
        inviteContact.invite(new DomainEvent("e-1", EventType.ContactAdded, acme.id(), contact, actor, START));
    }
}
