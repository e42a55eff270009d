package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;

/** What became of replies by mail. Every method throws StoreUnavailable when the store does not answer. */
public interface Replies {

    Optional<Reply> find(OrganizationId organization, ReplyReference reference);

    /** Keeps what became of a mail for {@link Reply#KEPT}, on the condition that nothing is kept of it yet. */
    ConditionalWrite add(Reply reply);
}
