package portal.adapters.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.contact.SecondFactor;
import portal.domain.contact.WaitingReset;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class TellOfResetTest {
    private static final Optional<String> FROM = Optional.of("192.0.2.1");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anAdministrator("anna"), anAdministrator("bob"), anEmployee("eve"), anEmployee("emil"));

    @Test
    void mailsAllAdministratorsAndSaysFromWhereItWasDone() {
        portal.organization("globex").with(anAdministrator("gert"));
        reset("eve", START);

        tell("eve", "anna");

        var notice = notice("Anna", FROM);
        assertThat(portal.mails().to("anna@acme.example")).containsExactly(notice);
        assertThat(portal.mails().to("bob@acme.example")).containsExactly(notice);
        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void doesNotSayFromWhereALaterResetWasDone() {
        reset("eve", START.plusSeconds(1));

        tell("eve", "anna");

        assertThat(portal.mails().to("anna@acme.example")).containsExactly(notice("Anna", Optional.empty()));
    }

    @Test
    void saysFromWhereItWasDoneAlsoWhenTheContactHasEnrolledSince() {
        reset("eve", START);
        portal.commit(List.of(portal.contacts().update(acme.contact("eve").withSecondFactor(START.plusSeconds(60)))));

        tell("eve", "anna");

        assertThat(portal.mails().to("anna@acme.example")).containsExactly(notice("Anna", FROM));
    }

    @Test
    void leavesTheMailToAnAdministratorAboutTheirOwnResetToTheOneWithThePassword() {
        tell("bob", "anna");

        assertThat(portal.mails().to("bob@acme.example")).isEmpty();
        assertThat(portal.mails().sent()).hasSize(1);
    }

    @Test
    void namesAnAdministratorWhoLeftByTheirId() {
        tell("eve", "gone");

        assertThat(portal.mails().to("anna@acme.example")).containsExactly(notice("gone", Optional.empty()));
    }

    @Test
    void leavesWhatSupportDidToTheMailWithTheReason() {
        tell("eve", "back-office:support");

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void mailsOnlyTheOneConcernedThatSupportCalledAResetOff() {
        tellOfReset().ofCallingOff(event("eve", "back-office:support"));

        assertThat(portal.mails().to("eve@acme.example"))
                .containsExactly(new SecondFactorResetCalledOff(
                        List.of(acme.contact("eve").recipient()),
                        "Eve",
                        "onze ondersteuning",
                        START,
                        "https://portal.example/contacts/eve"));
        assertThat(portal.mails().sent()).hasSize(1);
    }

    @Test
    void mailsAllAdministratorsAndTheOneConcernedOfARequestOnce() {
        var reset = new WaitingReset(
                new ContactId("anna"), "Anna", "Lost phone", Optional.of("192.0.2.1"), START, START.plusSeconds(9));
        portal.commit(List.of(portal.contacts().update(acme.contact("bob").withWaitingReset(Optional.of(reset)))));

        tellOfReset().ofRequest(event("bob", "anna"));
        tellOfReset().ofRequest(event("bob", "anna"));

        assertThat(portal.mails().to("bob@acme.example"))
                .containsExactly(new YourSecondFactorResetRequested(
                        acme.contact("bob").recipient(),
                        reset,
                        "https://portal.example/contacts/bob/two-factor-reset"));
        assertThat(portal.mails().to("anna@acme.example"))
                .containsExactly(new SecondFactorResetRequested(
                        List.of(acme.contact("anna").recipient()),
                        "Bob",
                        reset,
                        "https://portal.example/contacts/bob/two-factor-reset"));
        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void mailsNothingOfARequestThatWaitsNoLonger() {
        tellOfReset().ofRequest(event("bob", "anna"));

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void mailsAllAdministratorsThatAResetWasCalledOff() {
        tellOfReset().ofCallingOff(event("bob", "bob"));

        var notice = new SecondFactorResetCalledOff(
                List.of(acme.contact("anna").recipient(), acme.contact("bob").recipient()),
                "Bob",
                "Bob",
                START,
                "https://portal.example/contacts/bob");
        assertThat(portal.mails().to("anna@acme.example")).containsExactly(notice);
        assertThat(portal.mails().to("bob@acme.example")).containsExactly(notice);
    }

    private SecondFactorReset notice(String administrator, Optional<String> from) {
        return new SecondFactorReset(
                List.of(acme.contact("anna").recipient(), acme.contact("bob").recipient()),
                "Eve",
                administrator,
                START,
                from,
                "https://portal.example/contacts/eve");
    }

    private void reset(String contact, Instant at) {
        var pending = acme.contact(contact).withResetPending(new SecondFactor.Reset(FROM, at), at);
        portal.commit(List.of(portal.contacts().update(pending)));
    }

    private void tell(String contact, String actor) {
        tellOfReset().tell(event(contact, actor));
    }

    private DomainEvent event(String contact, String actor) {
        return new DomainEvent("event", EventType.TwoFactorReset, acme.id(), contact, actor, START);
    }

    private TellOfReset tellOfReset() {
        return new TellOfReset(
                portal.contacts(),
                new OnceOnlySender(portal.mailRecords(), portal.mails(), (occasion, recipient, refused) -> {}),
                new PortalPages("https://portal.example"));
    }
}
