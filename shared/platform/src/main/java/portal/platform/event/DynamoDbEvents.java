package portal.platform.event;

import java.time.Duration;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.DomainEvent;
import portal.domain.event.Events;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.PlatformKeys;

/**
 * The outbox: events are items that the table's stream hands on. Every attribute is a text, because the pipe that reads the
 * stream can pass on nothing else. They delete themselves once the stream, which keeps a day, has long had them.
 */
public final class DynamoDbEvents implements Events {

    private static final Duration KEPT = Duration.ofDays(7);

    @Override
    public ConditionalWrite publish(DomainEvent event) {
        return DynamoDbWrite.insert(Item.at(PlatformKeys.event(event.id()))
                .text("kind", "EVENT")
                .text("id", event.id())
                .text("type", event.type())
                .text("organization", event.organization())
                .text("subject", event.subject())
                .text("actor", event.actor())
                .text("at", event.at())
                .expires(event.at().plus(KEPT))
                .build());
    }
}
