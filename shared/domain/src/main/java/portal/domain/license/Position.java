package portal.domain.license;

import java.util.Arrays;
import java.util.Optional;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.Pool;

/**
 * Up to where the holders of a metric were shown. Any text is a position: one that was never given is merely another place.
 *
 * @param id the canonical id of the last holder that was looked at; empty before the first
 * @param type up to which that holder was shown; when empty, all of it
 */
record Position(String id, Optional<EnvironmentType> type) {

    static final Position START = new Position("", Optional.empty());

    /** No id has it. */
    private static final String SEPARATOR = "\n";

    static Position of(Holder holder) {
        return new Position(holder.id().canonical(), Optional.empty());
    }

    static Position of(Holder holder, Pool pool) {
        return new Position(holder.id().canonical(), pool.type());
    }

    static Position parse(String text) {
        var parts = text.split(SEPARATOR, 2);
        return new Position(
                parts[0],
                Arrays.stream(EnvironmentType.values())
                        .filter(type -> parts.length == 2 && type.name().equals(parts[1]))
                        .findFirst());
    }

    String text() {
        return id + type.map(shown -> SEPARATOR + shown).orElse("");
    }

    /** Where to begin reading: at the same holder, of which there may be more to show. */
    Optional<String> from() {
        return Optional.of(id).filter(known -> !known.isEmpty());
    }

    /** Whether this was not shown yet by then; what comes before is not read again. */
    boolean isBehind(Position shown) {
        return !id.equals(shown.id)
                || shown.type
                        .flatMap(last -> type.map(own -> own.compareTo(last) > 0))
                        .orElse(false);
    }
}
