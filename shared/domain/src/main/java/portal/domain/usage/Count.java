package portal.domain.usage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import portal.domain.decision.StoreUnavailable;

/**
 * Counts an organization part by part, a few parts beside one another, so that it takes the memory of a few parts however large
 * the organization is.
 */
final class Count {

    private static final int PARTS_AT_A_TIME = 4;

    private final Ledgers ledgers;
    private final Ledger ledger;

    /** @param ledger read before the count: the environments to ask, and by what to count */
    Count(Ledgers ledgers, Ledger ledger) {
        this.ledgers = ledgers;
        this.ledger = ledger;
    }

    Tally everything() {
        var all = new Tally();
        ledger.environments().keySet().forEach(environment -> all.add(environment, EnvironmentCount.NONE));
        try (var threads =
                Executors.newFixedThreadPool(PARTS_AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<Tally>> parts = IntStream.range(0, ledgers.parts())
                    .mapToObj(part -> threads.submit(() -> part(part)))
                    .toList();
            parts.forEach(part -> all.add(result(part)));
        }
        return all;
    }

    private Tally part(int part) {
        var tally = new Tally();
        var said = new HashMap<HolderId, Map<EnvironmentCode, Presence>>();
        for (var environment : ledger.environments().keySet()) {
            tally.add(environment, listen(environment, part, said));
        }
        for (var kind : HolderId.Kind.values()) {
            try (var holders = ledgers.holders(ledger.organization(), kind, part)) {
                holders.forEach(holder -> {
                    tally.add(holder, ledger.participant(), ledger.flex());
                    var presences = said.remove(holder.id());
                    if (!holder.presences().equals(presences == null ? Map.of() : presences)) {
                        tally.addDiffering(holder.id());
                    }
                });
            }
        }
        said.keySet().forEach(tally::addDiffering);
        return tally;
    }

    /** Adds what an environment says of its holders, and tells how many these are. */
    private EnvironmentCount listen(
            EnvironmentCode environment, int part, Map<HolderId, Map<EnvironmentCode, Presence>> said) {
        var holders = new EnumMap<HolderId.Kind, Integer>(HolderId.Kind.class);
        try (var entries = ledgers.registrations(ledger.organization(), environment, part)) {
            entries.forEach(entry -> {
                holders.merge(entry.holder().kind(), 1, Integer::sum);
                said.computeIfAbsent(entry.holder(), holder -> new HashMap<>(2)).put(environment, entry.presence());
            });
        }
        return new EnvironmentCount(holders);
    }

    private static Tally result(Future<Tally> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while counting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StoreUnavailable unavailable
                    ? unavailable
                    : new IllegalStateException("A part could not be counted", e);
        }
    }
}
