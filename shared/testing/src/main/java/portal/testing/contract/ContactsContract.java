package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.domain.access.Appointment;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Member;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.ContactFilter;
import portal.domain.contact.Contacts;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.OwnData;
import portal.domain.contact.Responsibility;
import portal.domain.contact.SecondFactor;
import portal.domain.contact.WaitingReset;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.text.SearchWords;
import portal.testing.fake.ContactFixture;

/** How contacts are stored. */
public abstract class ContactsContract extends PortContract {

    @Test
    void givesBackEveryParticularOfAContact() {
        var anna = new Contact(
                ACME,
                new ContactId("Anna-1"),
                "Anna Åberg \uD83D\uDE00",
                new EmailAddress("Anna@Acme.Example"),
                Optional.of("+31 6 12345678"),
                Language.EN,
                Set.of(Role.EMPLOYEE, Role.INCIDENT_MANAGER, Role.ADMINISTRATOR),
                new Interests(
                        Set.of(Responsibility.PROFIT_ADMINISTRATION, Responsibility.TIPS_AND_NEW_RELEASES),
                        Set.of(Newsletter.TRAINING)),
                new SecondFactor(SecondFactor.Status.ENROLLED, Instant.parse("2026-01-05T08:00:00.123456Z")),
                Optional.of(Instant.parse("2026-02-01T10:00:00Z")),
                Optional.of(Instant.parse("2026-01-04T07:00:00Z")),
                Optional.of(new Appointment(Appointment.By.ADMINISTRATOR, Instant.parse("2026-01-06T09:00:00Z"))),
                Optional.of(new WaitingReset(
                        new ContactId("eva"), "Eva", "Lost phone", Optional.of("192.0.2.1"), NOW, NOW.plusSeconds(9))),
                Optional.of(Instant.parse("2026-02-02T11:00:00Z")),
                Optional.of(Instant.parse("2026-01-04T07:00:00.250Z")),
                1);

        commit(contacts().add(anna));

        assertThat(contacts().find(ACME, anna.id())).contains(anna);
    }

    @Test
    void givesBackAContactOfWhomLittleIsKnown() {
        add(ACME, aContact("nora"));

        assertThat(contacts().find(ACME, new ContactId("nora")))
                .contains(aContact("nora").in(ACME));
    }

    @Test
    void knowsTheCallersMembershipAsItIsNow() {
        var ended = Instant.parse("2026-02-01T10:00:00Z");
        var appointed = new Appointment(Appointment.By.ADMINISTRATOR, NOW);
        add(ACME, anAdministrator("anna").withSessionsEndedAt(ended).appointed(appointed));

        assertThat(contacts().member(caller("anna")))
                .contains(new Member(
                        ACME,
                        new ContactId("anna"),
                        "Anna",
                        new EmailAddress("anna@acme.example"),
                        Set.of(Role.ADMINISTRATOR),
                        Optional.of(ended),
                        Optional.of(appointed)));
    }

    @Test
    void knowsNoMembershipOfSomebodyFromElsewhere() {
        add(GLOBEX, anAdministrator("anna"));

        assertThat(contacts().member(caller("anna"))).isEmpty();
        assertThat(contacts()
                        .view(caller("anna"), ContactFilter.NONE, first(10))
                        .member())
                .isEmpty();
        assertThat(contacts().view(caller("anna"), new ContactId("anna")).member())
                .isEmpty();
    }

    @Test
    void showsAContactTogetherWithTheCallersMembership() {
        add(ACME, anAdministrator("anna"), anEmployee("eve"));

        var viewed = contacts().view(caller("anna"), new ContactId("eve"));

        assertThat(viewed.member().map(Member::roles)).contains(Set.of(Role.ADMINISTRATOR));
        assertThat(viewed.subject()).contains(anEmployee("eve").in(ACME));
    }

    @Test
    void showsTheCallerToThemselves() {
        add(ACME, anAdministrator("anna"));

        var viewed = contacts().view(caller("anna"), new ContactId("anna"));

        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject().map(Contact::name)).contains("Anna");
    }

    @Test
    void showsNobodyOfAnotherOrganization() {
        add(ACME, anAdministrator("anna"));
        add(GLOBEX, anEmployee("eve"));

        assertThat(contacts().view(caller("anna"), new ContactId("eve")).subject())
                .isEmpty();
    }

    @Test
    void findsAContactByTheAddressOfToday() {
        add(ACME, aContact("nora"));
        add(GLOBEX, aContact("otto").mailedAt("otto@acme.example"));
        var nora = contacts().find(ACME, new ContactId("nora")).orElseThrow();

        assertThat(contacts().find(ACME, new EmailAddress("NORA@acme.example"))).contains(nora);
        assertThat(contacts().find(ACME, new EmailAddress("otto@acme.example"))).isEmpty();
        assertThat(contacts().find(GLOBEX, nora.email())).isEmpty();

        commit(contacts().remove(nora));
        assertThat(contacts().find(ACME, nora.email())).isEmpty();
    }

    @Test
    void distinguishesIdsByCase() {
        add(ACME, aContact("eve"));

        assertThat(contacts().find(ACME, new ContactId("EVE"))).isEmpty();
    }

    @Test
    void refusesASecondContactWithTheSameId() {
        add(ACME, aContact("eve"));

        assertConflicts(
                contacts().add(aContact("eve").mailedAt("other@acme.example").in(ACME)));
    }

    @Test
    void refusesASecondContactWithTheSameAddressWhateverItsCase() {
        add(ACME, aContact("eve").mailedAt("eve@acme.example"));

        assertConflicts(
                contacts().add(aContact("mallory").mailedAt("EVE@Acme.Example").in(ACME)));
        assertThat(contacts().find(ACME, new ContactId("mallory"))).isEmpty();
    }

    @Test
    void letsTheSameAddressBeAContactOfSeveralOrganizations() {
        add(ACME, aContact("eve").mailedAt("eve@example.org"));
        add(GLOBEX, aContact("eve").mailedAt("eve@example.org"));

        assertThat(contacts().find(GLOBEX, new ContactId("eve"))).isPresent();
    }

    @Test
    void keepsTheAppointmentOfAnAdministratorAndTheFirstSignIn() {
        var byVendor = new Appointment(Appointment.By.VENDOR, NOW);
        add(
                ACME,
                anAdministrator("anna").appointed(byVendor),
                anAdministrator("eve"),
                aContact("fleur").yetToEnroll());

        assertThat(find("anna").appointment()).contains(byVendor);
        assertThat(find("eve").appointment()).isEmpty();
        assertThat(find("fleur").signedInAt()).isEmpty();
        commit(contacts().update(find("fleur").signedIn(NOW)));
        assertThat(find("fleur").signedInAt()).contains(NOW);
    }

    @Test
    void keepsTheLastResetAndFromWhereItWasDoneAlsoAfterANewEnrollment() {
        add(ACME, anEmployee("eve"), anEmployee("emil"));
        var reset = new SecondFactor.Reset(Optional.of("192.0.2.1"), NOW);

        commit(contacts().update(find("eve").withResetPending(reset, NOW)));
        commit(contacts().update(find("emil").withResetPending(new SecondFactor.Reset(Optional.empty(), NOW), NOW)));

        assertThat(find("eve").secondFactor())
                .isEqualTo(new SecondFactor(SecondFactor.Status.RESET_PENDING, NOW, Optional.of(reset)));
        assertThat(find("emil").secondFactor().reset()).contains(new SecondFactor.Reset(Optional.empty(), NOW));
        commit(contacts().update(find("eve").withSecondFactor(NOW.plusSeconds(60))));
        assertThat(find("eve").secondFactor().reset()).contains(reset);
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        add(ACME, anEmployee("eve"));
        var read = find("eve");

        commit(contacts().update(read.with(Set.of())));

        assertThat(find("eve").roles()).isEmpty();
        assertThat(find("eve").version()).isEqualTo(2);
        assertConflicts(contacts().update(read));
        assertThat(find("eve").roles()).isEmpty();
    }

    @Test
    void updatesNoMissingContact() {
        assertConflicts(contacts().update(aContact("nobody").in(ACME)));
    }

    @Test
    void findsAllContactsOfOneOrganization() {
        add(ACME, ContactFixture.aContact("dirk"), ContactFixture.anAdministrator("anna"));
        add(GLOBEX, ContactFixture.anAdministrator("gina"));

        assertThat(ports().contacts().all(ACME))
                .extracting(contact -> contact.id().value())
                .containsExactly("anna", "dirk");
    }

    @Test
    void pagesThroughContactsInTheOrderOfTheirIds() {
        IntStream.of(3, 1, 5, 2, 4).forEach(i -> add(ACME, aContact("c" + i)));
        add(GLOBEX, aContact("c0"), aContact("c9"));

        var one = page(first(2));
        var two = page(next(2, one.next()));
        var three = page(next(2, two.next()));

        assertThat(List.of(ids(one), ids(two), ids(three)))
                .containsExactly(List.of("c1", "c2"), List.of("c3", "c4"), List.of("c5"));
        assertThat(three.next()).isEmpty();
    }

    @Test
    void hasNoNextPageAfterAnExactMultiple() {
        add(ACME, aContact("c1"), aContact("c2"), aContact("c3"), aContact("c4"));

        var one = page(first(2));
        var two = page(next(2, one.next()));

        assertThat(ids(two)).containsExactly("c3", "c4");
        assertThat(two.next()).isEmpty();
        assertThat(page(first(4)).next()).isEmpty();
    }

    @Test
    void pagesThroughTheContactsThatAFilterWants() {
        IntStream.rangeClosed(1, 9).forEach(i -> add(ACME, i % 4 == 0 ? anAdministrator("c" + i) : aContact("c" + i)));
        add(ACME, aContact("d0").named("Ren\u00e9e de Vries"));
        var administrators = new ContactFilter(Optional.of(Role.ADMINISTRATOR), Optional.empty(), Optional.empty());
        var words = new ContactFilter(
                Optional.empty(), Optional.empty(), Optional.of(new SearchWords("vries RENEE d0@acme")));

        var one = page(administrators, first(1));
        var two = page(administrators, next(1, one.next()));

        assertThat(List.of(ids(one), ids(two))).containsExactly(List.of("c4"), List.of("c8"));
        assertThat(two.next()).isEmpty();
        assertThat(ids(page(words, first(1)))).containsExactly("d0");
    }

    @Test
    void findsAContactBehindMoreOthersThanOneRequestReads() {
        for (int i = 0; i < 260; i++) {
            add(ACME, aContact("c%03d".formatted(i)));
        }
        add(ACME, anAdministrator("z"));
        var administrators = new ContactFilter(Optional.of(Role.ADMINISTRATOR), Optional.empty(), Optional.empty());

        assertThat(ids(page(administrators, first(25)))).containsExactly("z");
    }

    @Test
    void showsAnEmptyPageWithoutHolders() {
        assertThat(page(first(5))).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void continuesAfterAPositionWhoseHolderIsGone() {
        add(ACME, aContact("c1"), aContact("c3"));

        assertThat(ids(page(next(5, Optional.of("c2"))))).containsExactly("c3");
    }

    @Test
    void showsTheCallerWithItsOrganization() {
        var organization = organization(ACME, 3, Optional.empty());
        commit(ports().organizations().add(organization, Optional.empty()));
        add(ACME, anEmployee("eve"));
        add(GLOBEX, anEmployee("eve").named("Other"));

        var own = contacts().own(caller("eve"));

        assertThat(own.member().map(Member::roles)).contains(Set.of(Role.EMPLOYEE));
        assertThat(own.subject()).contains(new OwnData(anEmployee("eve").in(ACME), organization));
        assertThat(contacts().own(caller("nobody")).member()).isEmpty();
        assertThat(contacts().own(caller("nobody")).subject()).isEmpty();
    }

    @Test
    void showsNoContactsOfARemovedOrganization() {
        add(ACME, anEmployee("eve"));

        assertThat(contacts().own(caller("eve")).subject()).isEmpty();
    }

    @Test
    void givesAContactAnotherAddressAndFreesTheOldOne() {
        add(ACME, aContact("eve"));
        var before = find("eve");
        var after = readdressed(before, "eve.new@acme.example");

        commit(contacts().readdress(after, before.email()));

        assertThat(find("eve")).isEqualTo(after.next());
        assertConflicts(contacts()
                .add(aContact("mallory").mailedAt("EVE.NEW@acme.example").in(ACME)));
        add(ACME, aContact("mallory").mailedAt("Eve@acme.example"));
    }

    @Test
    void givesNobodyAnAddressThatAnotherHas() {
        add(ACME, aContact("eve"), aContact("bram"));
        var eve = find("eve");

        assertConflicts(contacts().readdress(readdressed(eve, "BRAM@acme.example"), eve.email()));
        assertThat(find("eve")).isEqualTo(eve);
        assertConflicts(
                contacts().add(aContact("mallory").mailedAt("eve@acme.example").in(ACME)));
    }

    @Test
    void givesAnotherAddressOnlyToTheVersionThatWasRead() {
        add(ACME, aContact("eve"));
        var read = find("eve");
        commit(contacts().update(read.with(Set.of(Role.EMPLOYEE))));

        assertConflicts(contacts().readdress(readdressed(read, "eve.new@acme.example"), read.email()));
        add(ACME, aContact("mallory").mailedAt("eve.new@acme.example"));
    }

    @Test
    void keepsAnAddressThatIsSpelledInAnotherWay() {
        add(ACME, aContact("eve"));

        commit(contacts().update(readdressed(find("eve"), "EVE@Acme.example")));

        assertThat(find("eve").email().value()).isEqualTo("EVE@Acme.example");
        assertConflicts(
                contacts().add(aContact("mallory").mailedAt("eve@acme.example").in(ACME)));
    }

    @Test
    void removesAContactAndFreesItsAddress() {
        add(ACME, aContact("eve"));
        add(GLOBEX, aContact("eve").mailedAt("eve@acme.example"));

        commit(contacts().remove(find("eve")));

        assertThat(contacts().find(ACME, new ContactId("eve"))).isEmpty();
        assertThat(contacts().member(caller("eve"))).isEmpty();
        assertThat(contacts().find(GLOBEX, new ContactId("eve"))).isPresent();
        add(ACME, aContact("mallory").mailedAt("EVE@acme.example"));
        add(ACME, aContact("eve").mailedAt("eve.new@acme.example"));
    }

    @Test
    void removesOnlyTheVersionThatWasRead() {
        add(ACME, aContact("eve"));
        var read = find("eve");
        commit(contacts().update(read.with(Set.of(Role.EMPLOYEE))));

        assertConflicts(contacts().remove(read));
        commit(contacts().remove(find("eve")));
        assertConflicts(contacts().remove(read.next()));
    }

    private static Contact readdressed(Contact contact, String address) {
        return contact.with(new Contact.Particulars(
                contact.name(), new EmailAddress(address), contact.phone(), contact.language()));
    }

    private Contacts contacts() {
        return ports().contacts();
    }

    private Contact find(String id) {
        return contacts().find(ACME, new ContactId(id)).orElseThrow();
    }

    private Page<Contact> page(PageRequest request) {
        return page(ContactFilter.NONE, request);
    }

    private Page<Contact> page(ContactFilter filter, PageRequest request) {
        return contacts().view(caller("c1"), filter, request).subject();
    }

    private static List<String> ids(Page<Contact> page) {
        return page.items().stream().map(contact -> contact.id().value()).toList();
    }
}
