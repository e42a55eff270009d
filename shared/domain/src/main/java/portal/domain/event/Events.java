package portal.domain.event;

import portal.domain.decision.Change;

/** The outbox: an event leaves with the transaction that caused it, or not at all. */
public interface Events {

    Change publish(DomainEvent event);
}
