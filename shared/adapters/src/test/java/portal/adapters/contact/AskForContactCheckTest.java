package portal.adapters.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.organization.Address;
import portal.domain.organization.OrganizationDetails;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class AskForContactCheckTest {
    private static final PortalPages PAGES = new PortalPages("https://portal.example");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anAdministrator("eva"), anEmployee("carla"));
    private final AskForContactCheck ask = new AskForContactCheck(
            portal.organizations(),
            portal.contacts(),
            new OnceOnlySender(portal.mailRecords(), portal.mails(), (occasion, recipient, refused) -> {}),
            portal.clock(),
            PAGES);

    @Test
    void asksEveryAdministratorWhetherWhatIsKnownIsRight() {
        keep(new OrganizationDetails(
                Optional.of(new Address("Inspiratielaan 1", "3833 AV", "Leusden", "NL")),
                Optional.of(new ContactId("carla")),
                Optional.empty()));

        portal.commit(List.of(portal.contacts().update(acme.contact("carla").withMailRefused(InMemoryPortal.START))));

        ask.ask(due("2026-Q1"));

        var check = new ContactCheckDue(
                List.of(acme.contact("anna").recipient(), acme.contact("eva").recipient()),
                "acme B.V.",
                Optional.of("Inspiratielaan 1, 3833 AV Leusden, NL"),
                Optional.of("Carla"),
                3,
                List.of("Carla"),
                PAGES.contactCheck());
        assertThat(portal.mails().to("anna@acme.example")).containsExactly(check);
        assertThat(portal.mails().to("eva@acme.example")).containsExactly(check);
        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void asksNobodyTwiceInAQuarterButEverybodyInTheNext() {
        ask.ask(due("2026-Q1"));
        at("2026-03-31T21:59:59Z");
        ask.ask(due("2026-Q1"));
        at("2026-04-05T10:00:00Z");
        ask.ask(due("2026-Q1"));
        assertThat(portal.mails().sent()).hasSize(2);

        ask.ask(due("2026-Q2"));
        assertThat(portal.mails().sent()).hasSize(4);
    }

    @Test
    void asksNewAdministratorsAndNobodyTwiceAfterAChangeOfAddress() {
        ask.ask(due("2026-Q1"));
        acme.with(anAdministrator("carla"), anAdministrator("eva").mailedAt("eva@elsewhere.example"));

        at("2026-03-20T10:00:00Z");
        ask.ask(due("2026-Q1"));

        assertThat(portal.mails().sent()).hasSize(3);
        assertThat(portal.mails().to("carla@acme.example")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T22:59:59Z, 2",
        "2025-12-31T23:00:00Z, 0",
        "2026-03-02T09:00:00Z, 0",
        "2026-04-02T09:00:00Z, 0"
    })
    void asksNobodyWhenTheDataAreConfirmedInTheQuarter(Instant confirmedAt, int mails) {
        keep(OrganizationDetails.NONE.confirmed(confirmedAt));

        ask.ask(due("2026-Q1"));

        assertThat(portal.mails().sent()).hasSize(mails);
    }

    @Test
    void asksNobodyOfARemovedOrganization() {
        ask.ask(new DomainEvent(
                "e", EventType.ContactCheckDue, new OrganizationId("gone"), "2026-Q1", "a", InMemoryPortal.START));

        assertThat(portal.mails().sent()).isEmpty();
    }

    private void keep(OrganizationDetails details) {
        var before = portal.organizations().find(acme.id()).orElseThrow();
        portal.commit(portal.organizations().update(before.with(before.name(), details)));
    }

    private void at(String moment) {
        portal.clock().set(Instant.parse(moment));
    }

    private DomainEvent due(String quarter) {
        return new DomainEvent(
                portal.freshId(),
                EventType.ContactCheckDue,
                acme.id(),
                quarter,
                "portal:contact-check",
                portal.clock().instant());
    }
}
