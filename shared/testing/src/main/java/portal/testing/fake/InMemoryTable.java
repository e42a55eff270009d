package portal.testing.fake;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.StoreUnavailable;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * Values of one type in the order of their keys. A write is a condition and an effect, which the store applies at a
 * commit.
 */
final class InMemoryTable<V> {
    private final NavigableMap<Key, V> values = new ConcurrentSkipListMap<>();
    private final Availability availability;

    InMemoryTable(Availability availability) {
        this.availability = availability;
    }

    Optional<V> find(Key key) {
        return Optional.ofNullable(answering().get(key));
    }

    /** All values of one owner. */
    Stream<V> of(String owner) {
        return entries(owner, false).map(Map.Entry::getValue);
    }

    /** All values of one owner, by name. */
    Map<String, V> named(String owner) {
        return entries(owner, false)
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    /** The keys of all values of an organization, under any owner. */
    List<Key> tenantItems(String organization) {
        return answering().keySet().stream()
                .filter(key -> key.owner().equals(organization) || key.owner().startsWith(organization + "#"))
                .toList();
    }

    /** Whatever is there. */
    ConditionalWrite clear(Key key) {
        return new Write<>(this, key, found -> true, found -> Optional.empty());
    }

    Stream<V> all() {
        return values.values().stream();
    }

    Page<V> page(String owner, boolean newestFirst, Predicate<? super V> filter, PageRequest page) {
        var found = entries(owner, newestFirst)
                .filter(entry -> filter.test(entry.getValue()))
                .filter(entry -> page.after()
                        .map(after -> newestFirst
                                ? entry.getKey().name().compareTo(after) < 0
                                : entry.getKey().name().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit()
                ? Optional.of(shown.getLast().getKey().name())
                : Optional.<String>empty();
        return new Page<>(shown.stream().map(Map.Entry::getValue).toList(), next);
    }

    void put(Key key, V value) {
        values.put(key, value);
    }

    ConditionalWrite insert(Key key, V value) {
        return new Write<>(this, key, Optional::isEmpty, found -> Optional.of(value));
    }

    /** Whatever is there. */
    ConditionalWrite mark(Key key, V value) {
        return new Write<>(this, key, found -> true, found -> Optional.of(value));
    }

    ConditionalWrite replace(Key key, V value, Predicate<? super V> condition) {
        return new Write<>(this, key, found -> found.filter(condition).isPresent(), found -> Optional.of(value));
    }

    ConditionalWrite update(Key key, Predicate<? super V> condition, UnaryOperator<V> effect) {
        return new Write<>(this, key, found -> found.filter(condition).isPresent(), found -> found.map(effect));
    }

    ConditionalWrite delete(Key key, Predicate<? super V> condition) {
        return new Write<>(this, key, found -> found.filter(condition).isPresent(), found -> Optional.empty());
    }

    /** Inserts this value, or applies the effect to the existing one. */
    ConditionalWrite upsert(Key key, V initial, UnaryOperator<V> effect) {
        return new Write<>(
                this, key, found -> true, found -> Optional.of(found.map(effect).orElse(initial)));
    }

    ConditionalWrite requireAbsent(Key key) {
        return new Write<>(this, key, Optional::isEmpty, UnaryOperator.identity());
    }

    ConditionalWrite requirePresent(Key key) {
        return update(key, value -> true, UnaryOperator.identity());
    }

    private Stream<Map.Entry<Key, V>> entries(String owner, boolean newestFirst) {
        var all = newestFirst ? answering().descendingMap() : answering();
        return all.entrySet().stream().filter(entry -> entry.getKey().owner().equals(owner));
    }

    private NavigableMap<Key, V> answering() {
        availability.require();
        return values;
    }

    /** The key of a value: its owner, and its name within the owner. */
    record Key(String owner, String name) implements Comparable<Key> {
        static Key of(Object owner, Object name) {
            return new Key(owner.toString(), name.toString());
        }

        @Override
        public int compareTo(Key other) {
            var owners = owner.compareTo(other.owner);
            return owners == 0 ? name.compareTo(other.name) : owners;
        }
    }

    /** A conditional change of one value. */
    record Write<V>(
            InMemoryTable<V> table, Key key, Predicate<Optional<V>> condition, UnaryOperator<Optional<V>> effect)
            implements ConditionalWrite {
        boolean holds() {
            return condition.test(table.find(key));
        }

        void apply() {
            effect.apply(table.find(key))
                    .ifPresentOrElse(value -> table.values.put(key, value), () -> table.values.remove(key));
        }
    }

    /** Whether the store answers at all. */
    static final class Availability {
        private volatile boolean up = true;

        void set(boolean answers) {
            up = answers;
        }

        void require() {
            if (!up) {
                throw new StoreUnavailable("The store was made unavailable by the test");
            }
        }
    }
}
