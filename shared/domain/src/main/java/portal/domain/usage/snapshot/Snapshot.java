package portal.domain.usage.snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;

/**
 * Everything that an environment holds, as it reports it itself. These are facts: they replace what the portal knew
 * (docs/domain.md, section 3).
 */
public record Snapshot(Map<HolderId, Registration> registrations) {

    /** The content of a removed environment. */
    public static final Snapshot NOTHING = new Snapshot(Map.of());

    public Snapshot {
        registrations = Map.copyOf(registrations);
    }

    /** Makes a snapshot of its lines. Two lines of the same holder are combined. */
    public static Snapshot of(List<Line> lines) {
        var united = new HashMap<HolderId, Registration>();
        lines.forEach(line -> united.merge(line.holder(), line.registration(), Registration::unitedWith));
        return new Snapshot(united);
    }

    /** The differences between this snapshot and the known registrations, in the order of the ids. */
    List<Difference> from(Map<HolderId, Registration> known) {
        return Stream.concat(
                        registrations.keySet().stream(),
                        known.keySet().stream().filter(holder -> !registrations.containsKey(holder)))
                .map(difference(known))
                .filter(Difference::isOne)
                .sorted(Comparator.comparing(Difference::holder))
                .toList();
    }

    private Function<HolderId, Difference> difference(Map<HolderId, Registration> known) {
        return holder -> new Difference(
                holder, Optional.ofNullable(known.get(holder)), Optional.ofNullable(registrations.get(holder)));
    }

    /** What the environment says of one holder. */
    public record Line(HolderId holder, Registration registration) {}
}
