package portal.platform.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of an item, or of a map within one, read by name and type. */
public record Item(Map<String, AttributeValue> attributes) {

    public static Builder at(Key key) {
        return new Builder(new HashMap<>(key.attributes()));
    }

    public static Builder nested() {
        return new Builder(new HashMap<>());
    }

    public Key key() {
        return new Key(text(Key.PARTITION), text(Key.SORT));
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name) {
        return value(name).map(AttributeValue::s);
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        return value(name).map(AttributeValue::ss).stream()
                .flatMap(names -> names.stream().map(constant -> Enum.valueOf(type, constant)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> texts(String name) {
        return value(name).map(AttributeValue::ss).stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    public int number(String name) {
        return optionalNumber(name).orElseThrow(() -> missing(name));
    }

    public Optional<Integer> optionalNumber(String name) {
        return value(name).map(value -> Integer.valueOf(value.n()));
    }

    public long longNumber(String name) {
        return value(name).map(value -> Long.valueOf(value.n())).orElseThrow(() -> missing(name));
    }

    public long longNumberOrZero(String name) {
        return has(name) ? longNumber(name) : 0;
    }

    public boolean flag(String name) {
        return value(name).map(AttributeValue::bool).orElse(false);
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(Instant::parse);
    }

    public Map<String, Item> items(String name) {
        return value(name).map(AttributeValue::m).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Item(entry.getValue().m())));
    }

    public byte[] bytes(String name) {
        return value(name).map(value -> value.b().asByteArray()).orElseThrow(() -> missing(name));
    }

    /** A list, in its order; one that is not there is empty. */
    public List<Item> list(String name) {
        return value(name).map(AttributeValue::l).orElse(List.of()).stream()
                .map(element -> new Item(element.m()))
                .toList();
    }

    /** A map that is always there. */
    public Item item(String name) {
        return value(name).map(value -> new Item(value.m())).orElseThrow(() -> missing(name));
    }

    public static <K, V> AttributeValue map(Map<K, V> values, Function<V, Builder> mapping) {
        var entries = new HashMap<String, AttributeValue>();
        values.forEach((key, value) -> entries.put(
                key.toString(), AttributeValue.fromM(mapping.apply(value).attributes())));
        return AttributeValue.fromM(entries);
    }

    private Optional<AttributeValue> value(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("An item lacks the attribute " + name);
    }

    /** Collects attributes; what is empty is left out. */
    public record Builder(Map<String, AttributeValue> attributes) {

        public Builder text(String name, Object value) {
            attributes.put(name, AttributeValue.fromS(value.toString()));
            return this;
        }

        public Builder text(String name, Optional<?> value) {
            value.ifPresent(present -> text(name, present));
            return this;
        }

        public Builder number(String name, long value) {
            attributes.put(name, AttributeValue.fromN(Long.toString(value)));
            return this;
        }

        public Builder number(String name, Optional<? extends Number> value) {
            value.ifPresent(present -> number(name, present.longValue()));
            return this;
        }

        public Builder flag(String name, boolean value) {
            attributes.put(name, AttributeValue.fromBool(value));
            return this;
        }

        public Builder constants(String name, Set<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                var names = new HashSet<String>();
                values.forEach(value -> names.add(value.name()));
                attributes.put(
                        name, AttributeValue.fromSs(names.stream().sorted().toList()));
            }
            return this;
        }

        public Builder bytes(String name, byte[] value) {
            attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
            return this;
        }

        public Builder item(String name, Builder value) {
            attributes.put(name, AttributeValue.fromM(value.attributes()));
            return this;
        }

        public <K, V> Builder items(String name, Map<K, V> values, Function<V, Builder> mapping) {
            attributes.put(name, map(values, mapping));
            return this;
        }

        public <V> Builder list(String name, List<V> values, Function<V, Builder> mapping) {
            var elements = values.stream()
                    .map(value -> AttributeValue.fromM(mapping.apply(value).attributes()))
                    .toList();
            attributes.put(name, AttributeValue.fromL(elements));
            return this;
        }

        /** The moment, in whole seconds, from which the table may delete the item by itself. */
        public Builder expires(Instant moment) {
            return number(EXPIRES, moment.getEpochSecond());
        }

        public Item build() {
            return new Item(Map.copyOf(attributes));
        }
    }

    public static final String EXPIRES = "expires";
}
