package portal.testing.fake;

import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Replies;
import portal.domain.incident.Reply;
import portal.domain.incident.ReplyReference;

final class InMemoryReplies implements Replies {
    private final InMemoryStore store;

    InMemoryReplies(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Reply> find(OrganizationId organization, ReplyReference reference) {
        return store.replies.find(InMemoryTable.Key.of(organization, reference));
    }

    @Override
    public ConditionalWrite add(Reply reply) {
        return store.replies.insert(InMemoryTable.Key.of(reply.organization(), reply.reference()), reply);
    }
}
