package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import portal.adapters.contract.DynamoDbPorts;
import portal.domain.usage.Pool;
import portal.platform.store.Table;

/** Compares all counters with a recount of the registrations. */
final class Recounts {
    private Recounts() {}

    static void agree(Table table, DynamoDbPorts ports, long seed) {
        var license = ports.licenses().find(History.ACME).orElseThrow();
        var found = NaiveRecount.of(table, History.ACME, license.flex());
        assertThat(Pool.all()).as("seed %d", seed).allSatisfy(pool -> {
            assertThat(license.occupancy().get(pool).used()).isEqualTo(found.used(pool));
            assertThat(license.occupancy().get(pool).temporary()).isEqualTo(found.temporary(pool));
        });
        assertThat(ports.registrations().environments(History.ACME))
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(environment -> {
                    assertThat(environment.runningSnapshot()).isEmpty();
                    assertThat(environment.holders())
                            .isEqualTo(found.holders(environment.code().value()));
                });
        assertThat(found.assignments()).as("seed %d", seed).isEqualTo(found.registrations());
    }
}
