package portal.adapters.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Reply;
import portal.domain.incident.ReplyReference;
import portal.domain.incident.ReplyRefusal;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;

class TellOfReplyTest {
    private static final PortalPages PAGES = new PortalPages("https://portal.vendor.example");
    private static final ReplyReference REFERENCE = new ReplyReference(new IncidentNumber(1001), "mail1");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(anIncidentManager("rita"));

    @Test
    void mailsTheContactOnceWhatBecameOfTheReply() {
        var reply = keep("rita");

        tell(REFERENCE);
        tell(REFERENCE);

        var rita = acme.contact("rita").recipient();
        assertThat(portal.mails().sent()).containsExactly(new Sent(rita, new ReplyNotTaken(rita, reply, PAGES)));
    }

    @Test
    void mailsNobodyWhenTheContactOrTheReplyIsGone() {
        keep("gone");

        tell(REFERENCE);
        tell(new ReplyReference(REFERENCE.incident(), "mail2"));

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void offersNoAddressForAnotherReply() {
        keep("rita");

        tell(REFERENCE);

        var sent = portal.mails().sent().getFirst();
        assertThat(sent.notification().takesRepliesAt(sent.recipient())).isEmpty();
        assertThat(sent.notification().replyTo()).isEmpty();
    }

    private Reply keep(String contact) {
        var reply = new Reply(
                acme.id(),
                REFERENCE,
                new ContactId(contact),
                Optional.of(ReplyRefusal.EMPTY),
                List.of(),
                List.of(),
                InMemoryPortal.START);
        portal.commit(List.of(portal.replies().add(reply)));
        return reply;
    }

    private void tell(ReplyReference reference) {
        var sender = new OnceOnlySender(portal.mailRecords(), portal.mails(), (occasion, recipient, refused) -> {});
        new TellOfReply(portal.replies(), portal.contacts(), sender, PAGES)
                .tell(new DomainEvent(
                        "event-" + reference,
                        EventType.ReplyNotTaken,
                        acme.id(),
                        reference.toString(),
                        "rita",
                        Instant.EPOCH));
    }
}
