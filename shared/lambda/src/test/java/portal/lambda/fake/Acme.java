package portal.lambda.fake;

import static portal.domain.fake.ContactFixture.aContact;
import static portal.domain.fake.ContactFixture.anAdministrator;
import static portal.domain.fake.ContactFixture.anEmployee;
import static portal.domain.fake.ContactFixture.anIncidentManager;

import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.OrganizationFixture;

/**
 * The organization of the sample events. Its contacts: Anna, administrator and incident manager; Bram, incident manager; Carla,
 * employee; Dirk, without a role; Eva, administrator, who reads English.
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
