package portal.domain.mail;

import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** The mails of organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Mails {

    Optional<Mail> find(OrganizationId organization, MailId id);

    /** The mails of all organizations that somebody should look at, oldest first. Some pages may be short or empty. */
    Page<Mail> inTrouble(Optional<Mail.State> state, PageRequest page);

    /**
     * Puts a mail in the place of the one with its version, with the next version. Lists it while it is in trouble, and
     * only then.
     */
    List<ConditionalWrite> save(Mail mail);
}
