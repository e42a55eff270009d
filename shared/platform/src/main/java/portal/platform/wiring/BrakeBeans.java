package portal.platform.wiring;

import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.brake.Brakes;
import portal.platform.store.DynamoDbBrakeUses;
import portal.platform.store.Table;

/** What the wiring of a function extends if one of its routes has a brake. */
public abstract class BrakeBeans {

    @Singleton
    protected Brakes brakes(Settings settings, Table table, Journal journal) {
        return new Brakes(new BrakeSettings(settings), new DynamoDbBrakeUses(table), journal);
    }
}
