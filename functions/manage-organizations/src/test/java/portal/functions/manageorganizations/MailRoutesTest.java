package portal.functions.manageorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.GrantLicense;
import portal.domain.license.ReadOrganizations;
import portal.domain.license.SetUpOrganization;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.ResendMail;
import portal.domain.organization.CallOffRemoval;
import portal.domain.organization.RemoveOrganization;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;
import portal.testing.http.Response;

class MailRoutesTest {

    private static final MailId ID = MailId.of("event", "SignalFired", "anna");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageOrganizationsHandler function = new ManageOrganizationsHandler(
            Pipelines.of(portal),
            new ReadOrganizations(portal.organizations(), portal.licenses()),
            new SetUpOrganization(
                    portal.organizations(),
                    portal.contacts(),
                    portal.roleCountStore(),
                    portal.licenses(),
                    portal.journal()),
            new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
            new CallOffRemoval(portal.organizations(), portal.journal()),
            new GrantLicense(portal.licenses(), portal.journal()),
            portal.keptMails(),
            new ResendMail(portal.keptMails(), portal.journal()));

    @Test
    void listsTheMailsThatDidNotArrive() {
        given(Mail.State.BOUNCED, true);

        var answer = Event.sample("manage-organizations-mails").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"id\":\"" + ID + "\"", "\"organization\":\"acme\"", "\"kind\":\"SignalFired\"")
                .contains("\"contact\":\"anna\"", "\"address\":\"anna@acme.example\"", "\"status\":\"BOUNCED\"")
                .contains("\"attempts\":1", "\"sentAgain\":false", "\"resendable\":true", "\"reason\":\"Why\"");
    }

    @Test
    void listsThoseOfOneStatus() {
        given(Mail.State.BOUNCED, true);

        var sample = Event.sample("manage-organizations-mails");
        assertThat(sample.withQuery("status", "FAILED").sentTo(function).body()).contains("\"items\":[]");
        assertThat(sample.withQuery("status", "SENT").sentTo(function).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "FAILED", "BOUNCED"})
    void sendsAMailAgainAndSaysWhoAndWhy(Mail.State state) {
        given(state, true);

        var answer = resend();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).contains("\"status\":\"WAITING\"");
        assertThat(mail().state()).isEqualTo(Mail.State.WAITING);
        assertThat(mail().listed()).isFalse();
        assertThat(mail().sentAgain()).isEqualTo(state == Mail.State.UNKNOWN);
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.MailResent);
            assertThat(event.organization()).isEqualTo(acme.id());
            assertThat(event.subject()).isEqualTo(ID.value());
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.RESEND_MAIL);
            assertThat(entry.actor().name()).isEqualTo("Piet de Boer");
            assertThat(entry.note()).isEqualTo("The only administrator is on leave.");
        });
        assertThat(resend().status() + resend().body()).contains("409", "mail-not-in-trouble");
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "WAITING", "SENT"})
    void sendsNoMailAgainThatArrivesAnyway(Mail.State state) {
        given(state, true);

        assertThat(resend().status()).isEqualTo(409);
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void sendsNoMailAgainThatNoEventMakesAnew() {
        given(Mail.State.FAILED, false);

        assertThat(resend().body()).contains("mail-not-resendable");
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void knowsNoMailOfAnotherOrganization() {
        given(Mail.State.FAILED, true);
        portal.organization("globex");

        var sample = Event.sample("manage-organizations-resend-mail");
        assertThat(sample.withPathParameter("org", "globex").sentTo(function).status())
                .isEqualTo(404);
        assertThat(sample.withPathParameter("mail", "x").sentTo(function).status())
                .isEqualTo(404);
    }

    private Response resend() {
        return Event.sample("manage-organizations-resend-mail").sentTo(function);
    }

    private Mail mail() {
        return portal.keptMails().find(acme.id(), ID).orElseThrow();
    }

    private void given(Mail.State state, boolean resendable) {
        var now = portal.clock().instant();
        var cause = new DomainEvent("event", EventType.SignalFired, acme.id(), "firing", "bram", now);
        var draft = new Mail.Draft(
                acme.id(),
                ID,
                "SignalFired",
                Optional.of(new ContactId("anna")),
                new EmailAddress("anna@acme.example"),
                Optional.of(cause).filter(event -> resendable),
                now.plus(Mail.KEPT));
        var mail = new Mail(draft, state, now, now, 1, "claim", false, Optional.empty(), Optional.of("Why"), false, 0);
        portal.commit(List.copyOf(portal.keptMails().save(mail)));
    }
}
