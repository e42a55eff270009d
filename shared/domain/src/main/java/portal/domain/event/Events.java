package portal.domain.event;

import portal.domain.decision.ConditionalWrite;

/** The outbox: an event leaves with the transaction that caused it, or not at all. */
public interface Events {

    ConditionalWrite publish(DomainEvent event);
}
