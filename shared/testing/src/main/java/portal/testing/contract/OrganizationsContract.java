package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.organization.Address;
import portal.domain.organization.InvoiceContact;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.Organizations;
import portal.domain.organization.OwnOrganization;
import portal.domain.organization.ParticipantNumber;
import portal.domain.organization.PlannedRemoval;
import portal.domain.paging.Page;
import portal.testing.fake.Callers;
import portal.testing.fake.ContactFixture;

/** How organizations are stored. */
public abstract class OrganizationsContract extends PortContract {

    @Test
    void givesBackWhatWasAdded() {
        var acme = organization("acme", "Acme \"&\" Zönen", 1);

        commit(organizations().add(acme, Optional.empty()));

        assertThat(organizations().find(ACME)).contains(acme);
        assertThat(organizations().find(GLOBEX)).isEmpty();
    }

    @Test
    void givesBackTheDataThatAdministratorsKeepCurrent() {
        var address = new Address("Inspiratielaan 1", "3833 AV", "Leusden", "NL");
        var confirmedAt = Instant.parse("2026-11-01T09:30:00.123Z");
        var details = new OrganizationDetails(
                Optional.of(address), Optional.of(new ContactId("c1")), Optional.of(confirmedAt));

        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));
        commit(organizations().update(organization("acme", "Acme", details, 1)));

        assertThat(organizations().find(ACME)).contains(organization("acme", "Acme", details, 2));
        assertThat(organizations().list(first(1)).items()).containsExactly(organization("acme", "Acme", details, 2));
    }

    @Test
    void showsACallerItsOwnOrganizationAlone() {
        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));
        commit(organizations().add(organization("globex", "Globex", 1), Optional.empty()));

        var viewed = organizations().view(Callers.customer("globex", "c1"));

        assertThat(viewed.member()).isEmpty();
        assertThat(viewed.subject()).contains(organization("globex", "Globex", 1));
    }

    @Test
    void givesBackThePlannedRemovalAndTellsItsContacts() {
        var leaving = new PlannedRemoval(
                ACME,
                "back-office:register",
                Callers.ORIGIN,
                Instant.parse("2026-11-01T09:30:00.123Z"),
                Instant.parse("2026-11-08T09:30:00.123Z"));
        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));
        add(ACME, ContactFixture.anAdministrator("anna"));

        commit(organizations().update(organization("acme", "Acme", 1).leavingBy(leaving)));

        var acme = organization("acme", "Acme", 2).leavingBy(leaving);
        assertThat(organizations().find(ACME)).contains(acme);
        assertThat(organizations().list(first(1)).items()).containsExactly(acme);
        assertThat(organizations().view(caller("anna")).member().orElseThrow().leavesAt())
                .contains(leaving.startsAt());
        assertThat(ports().contacts().member(caller("anna")).orElseThrow().leavesAt())
                .contains(leaving.startsAt());

        commit(organizations().update(acme.staying()));
        assertThat(organizations().view(caller("anna")).member().orElseThrow().leavesAt())
                .isEmpty();
    }

    @Test
    void requiresTheVersionThatWasRead() {
        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));
        commit(List.of(organizations().requireUnchanged(organization("acme", "Acme", 1))));

        commit(organizations().update(organization("acme", "Acme Holding", 1)));

        assertConflicts(List.of(organizations().requireUnchanged(organization("acme", "Acme", 1))));
        assertThat(organizations().find(ACME)).contains(organization("acme", "Acme Holding", 2));
    }

    @Test
    void refusesASecondOrganizationWithTheSameId() {
        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));

        assertConflicts(organizations().add(organization("acme", "Another", 1), Optional.empty()));
        assertThat(organizations().find(ACME).map(Organization::name)).contains("Acme");
    }

    @Test
    void distinguishesIdsByCase() {
        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));
        commit(organizations().add(organization("ACME", "Other", 1), Optional.empty()));

        assertThat(organizations().find(ACME).map(Organization::name)).contains("Acme");
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));

        commit(organizations().update(organization("acme", "Acme Holding", 1)));

        assertThat(organizations().find(ACME)).contains(organization("acme", "Acme Holding", 2));
        assertConflicts(organizations().update(organization("acme", "Too late", 1)));
        assertThat(organizations().find(ACME)).contains(organization("acme", "Acme Holding", 2));
    }

    @Test
    void updatesNoMissingItem() {
        assertConflicts(organizations().update(organization("acme", "Acme", 1)));
    }

    @Test
    void listsEveryOrganizationAsItIsNowInTheOrderOfTheirIds() {
        Stream.of("c", "a", "b").forEach(id -> commit(organizations().add(organization(id, id, 1), Optional.empty())));
        commit(organizations().update(organization("b", "changed", 1)));

        assertThat(organizations().list(first(10)))
                .isEqualTo(new Page<>(
                        List.of(organization("a", "a", 1), organization("b", "changed", 2), organization("c", "c", 1)),
                        Optional.empty()));
    }

    @Test
    void listsPageByPage() {
        Stream.of("a", "b", "c", "d")
                .forEach(id -> commit(organizations().add(organization(id, id, 1), Optional.empty())));

        var one = organizations().list(first(3));
        var two = organizations().list(next(3, one.next()));

        assertThat(one.items()).extracting(Organization::name).containsExactly("a", "b", "c");
        assertThat(two.items()).extracting(Organization::name).containsExactly("d");
        assertThat(two.next()).isEmpty();
        assertThat(organizations().list(first(4)).next()).isEmpty();
    }

    @Test
    void showsACallerItsOwnOrganizationWithWhoGetsItsInvoices() {
        var details = new OrganizationDetails(Optional.empty(), Optional.of(new ContactId("ian")), Optional.empty());
        commit(organizations().add(organization("acme", "Acme", details, 1), Optional.empty()));
        add(ACME, ContactFixture.anAdministrator("anna"), ContactFixture.aContact("ian"));

        var viewed = organizations().viewWithInvoiceContact(caller("anna"));

        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject())
                .contains(new OwnOrganization(
                        organization("acme", "Acme", details, 1),
                        Optional.of(new InvoiceContact(new ContactId("ian"), "Ian"))));
        assertThat(organizations()
                        .viewWithInvoiceContact(Callers.customer("globex", "anna"))
                        .subject())
                .isEmpty();
    }

    @Test
    void showsACallerItsOwnOrganizationWithAContactOfIt() {
        var acme = organization("acme", "Acme", 1);
        commit(organizations().add(acme, Optional.empty()));
        commit(organizations().add(organization("globex", "Globex", 1), Optional.empty()));
        add(ACME, ContactFixture.anAdministrator("anna"));
        add(GLOBEX, ContactFixture.anAdministrator("gina"));

        assertThat(contactOf("anna"))
                .contains(new OwnOrganization(acme, Optional.of(new InvoiceContact(new ContactId("anna"), "Anna"))));
        assertThat(contactOf("gina")).contains(new OwnOrganization(acme, Optional.empty()));
    }

    @Test
    void requiresThatAContactExists() {
        commit(organizations().add(organization("acme", "Acme", 1), Optional.empty()));
        add(GLOBEX, ContactFixture.anAdministrator("anna"));
        assertConflicts(organizations().requireContact(ACME, new ContactId("anna")));

        add(ACME, ContactFixture.anAdministrator("anna"));

        commit(organizations().requireContact(ACME, new ContactId("anna")));
    }

    private Optional<OwnOrganization> contactOf(String contact) {
        return organizations()
                .viewWithContact(caller("anna"), new ContactId(contact))
                .subject();
    }

    private Organizations organizations() {
        return ports().organizations();
    }

    private static Organization organization(String id, String name, long version) {
        return organization(id, name, OrganizationDetails.NONE, version);
    }

    private static Organization organization(String id, String name, OrganizationDetails details, long version) {
        return new Organization(
                new OrganizationId(id),
                name,
                new ParticipantNumber("01234"),
                0,
                details,
                Instant.parse("2026-01-01T00:00:00.5Z"),
                Optional.empty(),
                version);
    }
}
