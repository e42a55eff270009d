package portal.domain.license;

import java.util.Arrays;
import java.util.Optional;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.Pool;

/**
 * The position up to which the holders of a metric were shown. Any text is a valid position.
 *
 * @param id the canonical id of the last holder that was read; empty before the first
 * @param type the last environment type of that holder that was shown; empty when all were shown
 */
record Position(String id, Optional<EnvironmentType> type) {

    static final Position START = new Position("", Optional.empty());

    /** No id contains it. */
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

    /** Where to continue reading: at the same holder, which may have further lines. */
    Optional<String> from() {
        return Optional.of(id).filter(known -> !known.isEmpty());
    }

    /** Whether this position comes after the one that was shown. Earlier holders are not read again. */
    boolean isBehind(Position shown) {
        return !id.equals(shown.id)
                || shown.type
                        .flatMap(last -> type.map(own -> own.compareTo(last) > 0))
                        .orElse(false);
    }
}
