package portal.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
        var text = required(name).s();
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    public Optional<String> optionalText(String name) {
        var value = attributes.get(name);
        return value == null ? Optional.empty() : Optional.ofNullable(value.s());
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        var constants = new HashSet<E>();
        for (var constant : texts(name)) {
            constants.add(Enum.valueOf(type, constant));
        }
        return Set.copyOf(constants);
    }

    public Set<String> texts(String name) {
        var value = attributes.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    public int number(String name) {
        return Integer.parseInt(required(name).n());
    }

    public Optional<Integer> optionalNumber(String name) {
        return has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    public long longNumber(String name) {
        return Long.parseLong(required(name).n());
    }

    public long longNumberOrZero(String name) {
        return has(name) ? longNumber(name) : 0;
    }

    public boolean flag(String name) {
        var value = attributes.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public Optional<Instant> optionalInstant(String name) {
        var text = optionalText(name);
        return text.isPresent() ? Optional.of(Instant.parse(text.get())) : Optional.empty();
    }

    public Map<String, Item> items(String name) {
        var items = new HashMap<String, Item>();
        if (has(name)) {
            for (var entry : required(name).m().entrySet()) {
                items.put(entry.getKey(), new Item(entry.getValue().m()));
            }
        }
        return Map.copyOf(items);
    }

    public byte[] bytes(String name) {
        return required(name).b().asByteArray();
    }

    /** A list, in its order; empty when it does not exist. */
    public List<Item> list(String name) {
        var items = new ArrayList<Item>();
        if (has(name)) {
            for (var element : required(name).l()) {
                items.add(new Item(element.m()));
            }
        }
        return List.copyOf(items);
    }

    /** A map that always exists. */
    public Item item(String name) {
        return new Item(required(name).m());
    }

    public static <K, V> AttributeValue map(Map<K, V> values, Function<V, Builder> mapping) {
        var entries = new HashMap<String, AttributeValue>();
        for (var entry : values.entrySet()) {
            var attributes = mapping.apply(entry.getValue()).attributes();
            entries.put(entry.getKey().toString(), AttributeValue.fromM(attributes));
        }
        return AttributeValue.fromM(entries);
    }

    private AttributeValue required(String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("An item lacks the attribute " + name);
    }

    /** Collects attributes, and leaves out empty ones. */
    public record Builder(Map<String, AttributeValue> attributes) {

        public Builder text(String name, Object value) {
            attributes.put(name, AttributeValue.fromS(value.toString()));
            return this;
        }

        public Builder text(String name, Optional<?> value) {
            return value.isPresent() ? text(name, value.get()) : this;
        }

        public Builder number(String name, long value) {
            attributes.put(name, AttributeValue.fromN(Long.toString(value)));
            return this;
        }

        public Builder number(String name, Optional<? extends Number> value) {
            return value.isPresent() ? number(name, value.get().longValue()) : this;
        }

        public Builder flag(String name, boolean value) {
            attributes.put(name, AttributeValue.fromBool(value));
            return this;
        }

        public Builder constants(String name, Set<? extends Enum<?>> values) {
            var names = new TreeSet<String>();
            for (var value : values) {
                names.add(value.name());
            }
            if (!names.isEmpty()) {
                attributes.put(name, AttributeValue.fromSs(List.copyOf(names)));
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
            var elements = new ArrayList<AttributeValue>(values.size());
            for (var value : values) {
                elements.add(AttributeValue.fromM(mapping.apply(value).attributes()));
            }
            attributes.put(name, AttributeValue.fromL(elements));
            return this;
        }

        /** Sets the moment, in whole seconds, from which the table may delete the item by itself. */
        public Builder expires(Instant moment) {
            return number(EXPIRES, moment.getEpochSecond());
        }

        public Item build() {
            return new Item(Map.copyOf(attributes));
        }
    }

    static final String EXPIRES = "expires";
}
