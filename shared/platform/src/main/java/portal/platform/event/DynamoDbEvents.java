package portal.platform.event;

import java.time.Duration;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.DomainEvent;
import portal.domain.event.Events;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.PlatformKeys;

/**
 * The outbox. Events are items that leave the table through its stream. Every attribute is a text, because the pipe
 * that reads the stream can pass on nothing else. The items expire long after the stream has read them.
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
