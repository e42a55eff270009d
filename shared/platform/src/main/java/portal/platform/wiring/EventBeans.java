package portal.platform.wiring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import portal.domain.event.Deliveries;
import portal.platform.event.DynamoDbDeliveries;
import portal.platform.event.OnceOnly;
import portal.platform.store.Table;

/** What the wiring of a function extends if it has effects that happen once for each event. */
public abstract class EventBeans {

    @Singleton
    protected Deliveries deliveries(Table table, Clock clock) {
        return new DynamoDbDeliveries(table, clock, UUID::randomUUID);
    }

    @Singleton
    protected OnceOnly onceOnly(Deliveries deliveries) {
        return new OnceOnly(deliveries);
    }
}
