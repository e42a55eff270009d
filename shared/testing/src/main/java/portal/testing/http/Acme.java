package portal.testing.http;

import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

/**
 * The organization of the sample events. Its contacts: Anna, administrator and incident manager; Bram, incident
 * manager; Carla, employee; Dirk, without a role; Eva, administrator, who reads English.
 */
public final class Acme {

    private Acme() {}

    public static OrganizationFixture in(InMemoryPortal portal) {
        return portal.organization("acme")
                .with(
                        anAdministrator("anna").withRoles(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER),
                        anIncidentManager("bram"),
                        anEmployee("carla"),
                        aContact("dirk"),
                        anAdministrator("eva").reading(Language.EN));
    }
}
