package portal.domain.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import portal.domain.access.Actor;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.paging.PageRequest;

/** Announces the same event for every organization, or for some. If a run fails halfway, run it again as a whole. */
public final class FanOut {

    private final Organizations organizations;
    private final TransactionRunner transactions;
    private final Journal journal;

    public FanOut(Organizations organizations, TransactionRunner transactions, Journal journal) {
        this.organizations = organizations;
        this.transactions = transactions;
        this.journal = journal;
    }

    public void announce(Actor.Portal actor, EventType type, String subject) {
        announce(actor, type, subject, organization -> true);
    }

    /** @param wanted for which organizations */
    public void announce(Actor.Portal actor, EventType type, String subject, Predicate<Organization> wanted) {
        var request = new PageRequest(PageRequest.LARGEST, Optional.empty());
        while (true) {
            var page = organizations.list(request);
            var some = page.items().stream().filter(wanted).toList();
            transactions.run(() -> announce(actor, type, subject, some));
            if (page.next().isEmpty()) {
                return;
            }
            request = new PageRequest(PageRequest.LARGEST, page.next());
        }
    }

    private Decision<EventType> announce(Actor.Portal actor, EventType type, String subject, List<Organization> some) {
        return new Decision<>(
                type,
                some.stream()
                        .map(organization -> journal.announce(actor, organization.id(), type, subject))
                        .toList());
    }
}
