package portal.dynamodb;

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
record Item(Map<String, AttributeValue> attributes) {

    static Builder at(Key key) {
        return new Builder(new HashMap<>(key.attributes()));
    }

    static Builder nested() {
        return new Builder(new HashMap<>());
    }

    Key key() {
        return new Key(text(Key.PARTITION), text(Key.SORT));
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return value(name).map(AttributeValue::s);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        return value(name).map(AttributeValue::ss).stream()
                .flatMap(names -> names.stream().map(constant -> Enum.valueOf(type, constant)))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> texts(String name) {
        return value(name).map(AttributeValue::ss).stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    int number(String name) {
        return optionalNumber(name).orElseThrow(() -> missing(name));
    }

    Optional<Integer> optionalNumber(String name) {
        return value(name).map(value -> Integer.valueOf(value.n()));
    }

    long longNumber(String name) {
        return value(name).map(value -> Long.valueOf(value.n())).orElseThrow(() -> missing(name));
    }

    long longNumberOrZero(String name) {
        return has(name) ? longNumber(name) : 0;
    }

    boolean flag(String name) {
        return value(name).map(AttributeValue::bool).orElse(false);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(Instant::parse);
    }

    Map<String, Item> items(String name) {
        return value(name).map(AttributeValue::m).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Item(entry.getValue().m())));
    }

    byte[] bytes(String name) {
        return value(name).map(value -> value.b().asByteArray()).orElseThrow(() -> missing(name));
    }

    /** A list, in its order; one that is not there is empty. */
    List<Item> list(String name) {
        return value(name).map(AttributeValue::l).orElse(List.of()).stream()
                .map(element -> new Item(element.m()))
                .toList();
    }

    /** A map that is always there. */
    Item item(String name) {
        return value(name).map(value -> new Item(value.m())).orElseThrow(() -> missing(name));
    }

    static <K, V> AttributeValue map(Map<K, V> values, Function<V, Builder> mapping) {
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
    record Builder(Map<String, AttributeValue> attributes) {

        Builder text(String name, Object value) {
            attributes.put(name, AttributeValue.fromS(value.toString()));
            return this;
        }

        Builder text(String name, Optional<?> value) {
            value.ifPresent(present -> text(name, present));
            return this;
        }

        Builder number(String name, long value) {
            attributes.put(name, AttributeValue.fromN(Long.toString(value)));
            return this;
        }

        Builder number(String name, Optional<? extends Number> value) {
            value.ifPresent(present -> number(name, present.longValue()));
            return this;
        }

        Builder flag(String name, boolean value) {
            attributes.put(name, AttributeValue.fromBool(value));
            return this;
        }

        Builder constants(String name, Set<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                var names = new HashSet<String>();
                values.forEach(value -> names.add(value.name()));
                attributes.put(
                        name, AttributeValue.fromSs(names.stream().sorted().toList()));
            }
            return this;
        }

        Builder bytes(String name, byte[] value) {
            attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
            return this;
        }

        Builder item(String name, Builder value) {
            attributes.put(name, AttributeValue.fromM(value.attributes()));
            return this;
        }

        <K, V> Builder items(String name, Map<K, V> values, Function<V, Builder> mapping) {
            attributes.put(name, map(values, mapping));
            return this;
        }

        <V> Builder list(String name, List<V> values, Function<V, Builder> mapping) {
            var elements = values.stream()
                    .map(value -> AttributeValue.fromM(mapping.apply(value).attributes()))
                    .toList();
            attributes.put(name, AttributeValue.fromL(elements));
            return this;
        }

        /** The moment, in whole seconds, from which the table may delete the item by itself. */
        Builder expires(Instant moment) {
            return number(EXPIRES, moment.getEpochSecond());
        }

        Item build() {
            return new Item(Map.copyOf(attributes));
        }
    }

    static final String EXPIRES = "expires";
}
