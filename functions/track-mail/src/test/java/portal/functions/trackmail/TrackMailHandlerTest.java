package portal.functions.trackmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.TrackMail;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.RedeliveryContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class TrackMailHandlerTest implements RedeliveryContract {

    private static final MailId ID = MailId.of("event", "SignalFired", "anna");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final TrackMailHandler function = new TrackMailHandler(
            new TrackMail(portal.keptMails(), portal.contacts(), portal.transactionRunner(), portal.journal()));

    @BeforeEach
    void givenAMailThatWasTaken() {
        portal.mailRecords().taken(claimed(), "message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "complaint"})
    void settlesAMailOfWhichNobodyKnewWhetherItWasSent(String event) {
        var again = claimed();
        portal.mailRecords().unknown(again);
        assertThat(mail().state()).isEqualTo(Mail.State.UNKNOWN);

        ofAttempt(event, 2).outputOf(function);

        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
        assertThat(mail().messageId()).contains("0102019555-sample-0001");
        assertThat(mail().listed()).isFalse();
    }

    @Test
    void leavesTheAnswerOfTheMailServiceAfterAnEventThatWasFaster() {
        var again = claimed();
        ofAttempt("delivered", 2).outputOf(function);
        portal.mailRecords().taken(again, "0102019555-sample-0001");

        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void marksTheAddressThatMailComesBackFrom() {
        Event.sample("track-mail-bounced").outputOf(function);

        assertThat(mail().state()).isEqualTo(Mail.State.BOUNCED);
        assertThat(mail().reason()).contains("Permanent/General");
        assertThat(mail().listed()).isTrue();
        assertThat(anna().mailRefusedAt()).contains(portal.clock().instant());
    }

    @Test
    void staysWithABounceAfterALateDelivery() {
        Event.sample("track-mail-bounced").outputOf(function);
        Event.sample("track-mail-delivered").outputOf(function);

        assertThat(mail().state()).isEqualTo(Mail.State.BOUNCED);
    }

    @Test
    void marksNoAddressOfAFullMailbox() {
        Event.sample("track-mail-mailbox-full").outputOf(function);

        assertThat(mail().state()).isEqualTo(Mail.State.BOUNCED);
        assertThat(anna().mailRefusedAt()).isEmpty();
    }

    @Test
    void marksNoAddressThatTheContactHasNoLonger() {
        var anna = anna();
        var now = anna.particulars();
        var moved =
                new Contact.Particulars(now.name(), new EmailAddress("new@acme.example"), now.phone(), now.language());
        portal.commit(List.of(portal.contacts().update(anna.with(moved))));

        Event.sample("track-mail-bounced").outputOf(function);

        assertThat(mail().state()).isEqualTo(Mail.State.BOUNCED);
        assertThat(anna().mailRefusedAt()).isEmpty();
    }

    @Test
    void marksNothingAgainAfterTheMarkWasTakenAway() {
        Event.sample("track-mail-bounced").outputOf(function);
        portal.commit(
                List.of(portal.contacts().update(anna().invited(portal.clock().instant()))));

        Event.sample("track-mail-bounced").outputOf(function);

        assertThat(anna().mailRefusedAt()).isEmpty();
    }

    @Test
    void ignoresWhatIsToldOfAnEarlierAttempt() {
        claimed();

        Event.sample("track-mail-bounced").outputOf(function);

        assertThat(mail().state()).isEqualTo(Mail.State.SENDING);
        assertThat(anna().mailRefusedAt()).isEmpty();
    }

    @Test
    void switchesNewslettersOffForWhoeverCallsAMailUnwanted() {
        var wanted = new Interests(Set.of(), Set.of(Newsletter.values()));
        portal.commit(List.of(portal.contacts().update(anna().with(wanted))));

        Event.sample("track-mail-complaint").outputOf(function);
        Event.sample("track-mail-complaint").outputOf(function);

        assertThat(anna().interests().newsletters()).isEmpty();
        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
        assertThat(mail().reason()).contains("Complaint");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.COMPLAIN_OF_MAIL);
            assertThat(entry.subject()).isEqualTo("anna");
        });
    }

    @Test
    void ignoresAMailThatIsGoneOrOfAnotherOrganization() {
        tagged("organization", "globex").outputOf(function);
        tagged("mail", MailId.of("another", "SignalFired", "anna").value()).outputOf(function);
        tagged("mail", "x").outputOf(function);

        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
        assertThat(anna().mailRefusedAt()).isEmpty();
    }

    private Mail claimed() {
        var anna = new Recipient("anna", "Anna", anna().email(), anna().language());
        return portal.mailRecords()
                .claimAnew(new Mail.Draft(
                        acme.id(),
                        ID,
                        "SignalFired",
                        Optional.of(new ContactId("anna")),
                        anna.email(),
                        Optional.empty(),
                        portal.clock().instant().plus(Mail.KEPT)));
    }

    private static Event ofAttempt(String event, int attempt) {
        return tagged("track-mail-" + event, "attempt", Integer.toString(attempt));
    }

    private static Event tagged(String tag, String value) {
        return tagged("track-mail-bounced", tag, value);
    }

    private static Event tagged(String event, String tag, String value) {
        return Event.sample(event).withMailTag(tag, value);
    }

    private Mail mail() {
        return portal.keptMails().find(acme.id(), ID).orElseThrow();
    }

    private Contact anna() {
        return acme.contact("anna");
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
    public Event sample() {
        return Event.sample("track-mail-bounced");
    }

    @Override
    public int effects() {
        return anna().mailRefusedAt().isPresent() ? 1 : 0;
    }

    @Override
    public void breakEffect() {
        portal.conflictNext(1_000);
    }

    @Override
    public void mendEffect() {
        portal.conflictNext(0);
    }
}
