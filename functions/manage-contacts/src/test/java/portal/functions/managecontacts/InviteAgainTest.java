package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.Contact;
import portal.domain.contact.SecondFactor;
import portal.domain.event.EventType;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class InviteAgainTest implements CustomerFunctionContract, IdempotencyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @BeforeEach
    void givenAContactWhoNeverSignedIn() {
        acme.with(aContact("carla").yetToEnroll());
    }

    @Test
    void invitesWhoNeverSignedIn() {
        portal.clock().advance(Duration.ofDays(8));
        var now = portal.clock().instant();

        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/id")).isEqualTo("carla");
        assertThat(answer.text("/status")).isEqualTo("INVITED");
        assertThat(answer.text("/statusSince")).isEqualTo(now.toString());
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ContactInvited);
            assertThat(event.subject()).isEqualTo("carla");
            assertThat(event.actor()).isEqualTo("anna");
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.INVITE_CONTACT);
            assertThat(entry.attempt().subjectName()).isEqualTo("Carla");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Deze contactpersoon heeft zich al eens aangemeld.
            en | This contact has signed in before already.
            """)
    void refusesWhoSignedInAlready(String language, String title) {
        var answer = sample().withPathParameter("id", "bram")
                .withHeader("accept-language", language)
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 signed-in-already");
        assertThat(answer.text("/title")).isEqualTo(title);
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.attempt().subjectName()).isEqualTo("Bram"));
    }

    @Test
    void refusesWhoSignedInWithTheAddressAndInvitesWhoSignedInByName() {
        signIn("bram", Optional.of(new EmailAddress("bram@acme.example")));
        signIn("dirk", Optional.empty());

        assertThat(sample().withPathParameter("id", "bram").sentTo(function).refusal())
                .isEqualTo("409 signed-in-already");
        var byName = sample().withPathParameter("id", "dirk").sentTo(function);

        assertThat(byName.status()).isEqualTo(202);
        assertThat(byName.text("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void invitesWhoseSecondFactorWasResetUntilTheContactHasEnrolled() {
        var reset = new SecondFactor.Reset(Optional.empty(), InMemoryPortal.START);
        update(acme.contact("bram").withResetPending(reset, InMemoryPortal.START));
        var again = sample().withPathParameter("id", "bram").withoutHeader("Idempotency-Key");
        assertThat(again.sentTo(function).status()).isEqualTo(202);

        update(acme.contact("bram").withoutSecondFactor(InMemoryPortal.START, InMemoryPortal.START));
        assertThat(again.sentTo(function).status()).isEqualTo(202);

        update(acme.contact("bram").withSecondFactor(InMemoryPortal.START));
        assertThat(again.sentTo(function).refusal()).isEqualTo("409 signed-in-already");
    }

    @Test
    void triesAnAddressAgainThatRefusedMail() {
        update(acme.contact("carla").withMailRefused(InMemoryPortal.START.minusSeconds(60)));
        var before = Event.sample("manage-contacts-one")
                .withPathParameter("id", "carla")
                .sentTo(function);

        var answer = sample().sentTo(function);

        assertThat(before.text("/status")).isEqualTo("BOUNCED");
        assertThat(before.text("/statusSince")).isEqualTo("2026-03-02T08:59:00Z");
        assertThat(answer.text("/status")).isEqualTo("INVITED");
        assertThat(answer.has("/mailRefusedAt")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"nobody", "gina"})
    void knowsNobodyElse(String id) {
        portal.organization("globex").with(aContact("gina").yetToEnroll());

        assertThat(sample().withPathParameter("id", id).sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    private void update(Contact contact) {
        portal.commit(List.of(portal.contacts().update(contact)));
    }

    private void signIn(String id, Optional<EmailAddress> address) {
        portal.commit(portal.signIns()
                .add(SignIn.added(acme.id(), new ContactId(id), new SignInName("acme." + id), address)));
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public String anotherBody() {
        return "{}";
    }

    @Override
    public Event sample() {
        return Event.sample("manage-contacts-invite-again");
    }
}
