package portal.domain.event;

import portal.domain.decision.ConditionalWrite;

/** The outbox: an event is written in the transaction that causes it, or not at all. */
public interface Events {

    ConditionalWrite publish(DomainEvent event);
}
