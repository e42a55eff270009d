package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Replies;
import portal.domain.incident.Reply;
import portal.domain.incident.Reply.FileRefusal;
import portal.domain.incident.Reply.LeftOutFile;
import portal.domain.incident.Reply.TakenFile;
import portal.domain.incident.ReplyReference;
import portal.domain.incident.ReplyRefusal;

/** How it is stored what became of replies by mail. */
public abstract class RepliesContract extends PortContract {
    private static final ReplyReference REFERENCE = new ReplyReference(new IncidentNumber(1001), "mail1");

    @Test
    void givesBackWhatWasAdded() {
        var taken = reply(
                ACME,
                Optional.empty(),
                List.of(new TakenFile(0, "a-1"), new TakenFile(2, "a-2")),
                List.of(new LeftOutFile("run.exe", FileRefusal.TYPE), new LeftOutFile("", FileRefusal.NAME)));
        commit(replies().add(taken));

        assertThat(replies().find(ACME, REFERENCE)).contains(taken);
        assertThat(replies().find(GLOBEX, REFERENCE)).isEmpty();
        assertThat(replies().find(ACME, new ReplyReference(REFERENCE.incident(), "mail2")))
                .isEmpty();
        assertThat(replies().find(ACME, new ReplyReference(new IncidentNumber(1002), "mail1")))
                .isEmpty();
    }

    @Test
    void keepsEachRefusal() {
        for (var refusal : ReplyRefusal.values()) {
            var reference = new ReplyReference(REFERENCE.incident(), "mail-" + refusal);
            var refused =
                    new Reply(ACME, reference, new ContactId("anna"), Optional.of(refusal), List.of(), List.of(), NOW);
            commit(replies().add(refused));

            assertThat(replies().find(ACME, reference)).contains(refused);
        }
    }

    @Test
    void takesEachMailOnce() {
        var reply = reply(ACME, Optional.empty(), List.of(), List.of());
        commit(replies().add(reply));

        var again = reply(ACME, Optional.of(ReplyRefusal.EMPTY), List.of(), List.of());
        assertConflicts(replies().add(again));
        assertThat(replies().find(ACME, REFERENCE)).contains(reply);
    }

    private static Reply reply(
            OrganizationId organization,
            Optional<ReplyRefusal> refusal,
            List<TakenFile> taken,
            List<LeftOutFile> leftOut) {
        return new Reply(organization, REFERENCE, new ContactId("anna"), refusal, taken, leftOut, NOW);
    }

    private Replies replies() {
        return ports().replies();
    }
}
