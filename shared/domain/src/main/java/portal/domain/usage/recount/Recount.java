package portal.domain.usage.recount;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import portal.domain.decision.StoreUnavailable;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;

/**
 * Counts an organization part by part, a few parts at the same time. So it needs the memory of a few parts, regardless
 * of the size of the organization.
 */
final class Recount {

    private static final int PARTS_AT_A_TIME = 4;

    private final CounterStore counterStore;
    private final Counters counters;

    /** @param counters read before the count; they give the environments and the counting rule */
    Recount(CounterStore counterStore, Counters counters) {
        this.counterStore = counterStore;
        this.counters = counters;
    }

    CountedUsage everything() {
        var all = new CountedUsage();
        counters.environments().keySet().forEach(environment -> all.add(environment, EnvironmentCount.NONE));
        try (var threads =
                Executors.newFixedThreadPool(PARTS_AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<CountedUsage>> parts = IntStream.range(0, counterStore.parts())
                    .mapToObj(part -> threads.submit(() -> part(part)))
                    .toList();
            parts.forEach(part -> all.add(result(part)));
        }
        return all;
    }

    private CountedUsage part(int part) {
        var counted = new CountedUsage();
        var said = new HashMap<HolderId, Map<EnvironmentCode, CounterStore.Entry>>();
        for (var environment : counters.environments().keySet()) {
            counted.add(environment, listen(environment, part, said));
        }
        for (var kind : HolderId.Kind.values()) {
            try (var holders = counterStore.holders(counters.organization(), kind, part)) {
                holders.forEach(holder -> {
                    counted.add(holder, counters.participant(), counters.flex());
                    var entries = said.remove(holder.id());
                    compare(holder, entries == null ? Map.of() : entries, counted);
                });
            }
        }
        said.keySet().forEach(counted::addDiffering);
        return counted;
    }

    private static void compare(Holder holder, Map<EnvironmentCode, CounterStore.Entry> entries, CountedUsage counted) {
        var differs = holder.assignments().size() != entries.size();
        var misnamed = false;
        for (var entry : entries.entrySet()) {
            var assignment = holder.assignments().get(entry.getKey());
            differs |= !entry.getValue().assignment().equals(assignment);
            misnamed |= !entry.getValue().person().equals(holder.names().by(entry.getKey()));
        }
        if (differs) {
            counted.addDiffering(holder.id());
        }
        if (!holder.id().current().equals(Optional.of(holder.id()))) {
            counted.addOutdated(holder.id());
        }
        if (misnamed) {
            counted.addMisnamed(holder.id());
        }
    }

    /** Adds the registrations of an environment, and returns how many there are. */
    private EnvironmentCount listen(
            EnvironmentCode environment, int part, Map<HolderId, Map<EnvironmentCode, CounterStore.Entry>> said) {
        var holders = new EnumMap<HolderId.Kind, Integer>(HolderId.Kind.class);
        try (var entries = counterStore.registrations(counters.organization(), environment, part)) {
            entries.forEach(entry -> {
                holders.merge(entry.holder().kind(), 1, Integer::sum);
                said.computeIfAbsent(entry.holder(), holder -> new HashMap<>(2)).put(environment, entry);
            });
        }
        return new EnvironmentCount(holders);
    }

    private static CountedUsage result(Future<CountedUsage> part) {
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
