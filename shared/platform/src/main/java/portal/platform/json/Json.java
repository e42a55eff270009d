package portal.platform.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A JSON value, as read or to be written. */
public sealed interface Json {

    record Text(String value) implements Json {}

    /** @param literal as written in the document */
    record Numeral(String literal) implements Json {

        private static final int MOST_DIGITS = 18;

        /** The number, if it is whole and has at most 18 digits: {@code 40}, but also {@code 40.0} and {@code 4e1}. */
        public Optional<Long> whole() {
            try {
                var number = new BigDecimal(literal).stripTrailingZeros();
                return number.scale() <= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS
                        ? Optional.of(number.longValueExact())
                        : Optional.empty();
            } catch (ArithmeticException | NumberFormatException e) {
                // The exponent is too large to be read, or becomes so when zeros before it are stripped.
                return Optional.empty();
            }
        }
    }

    record Flag(boolean value) implements Json {}

    record Null() implements Json {}

    record Array(List<Json> elements) implements Json {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** Members in the order of the document. */
    record Struct(Map<String, Json> members) implements Json {
        public Struct {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<Json> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** A member that is a text; empty when there is no such member, or it is not a text. */
        public Optional<String> text(String name) {
            return members.get(name) instanceof Text(var text) ? Optional.of(text) : Optional.empty();
        }

        /** A member that is an object; without members when there is no such member, or it is not an object. */
        public Struct object(String name) {
            return members.get(name) instanceof Struct object ? object : EMPTY;
        }

        /** The members that are texts. */
        public Map<String, String> texts() {
            var texts = new LinkedHashMap<String, String>();
            for (var member : members.entrySet()) {
                if (member.getValue() instanceof Text(var text)) {
                    texts.put(member.getKey(), text);
                }
            }
            return texts;
        }
    }

    Struct EMPTY = new Struct(Map.of());

    static Builder object() {
        return new Builder(new LinkedHashMap<>());
    }

    static <T> Array array(Collection<T> values, Function<? super T, ? extends Json> mapping) {
        var elements = new ArrayList<Json>(values.size());
        for (var value : values) {
            elements.add(mapping.apply(value));
        }
        return new Array(elements);
    }

    static Text text(Object value) {
        return new Text(value.toString());
    }

    /** Collects the members of an object, and leaves out empty ones. */
    record Builder(Map<String, Json> members) {

        public Builder put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Builder put(String name, Object value) {
            return put(name, text(value));
        }

        public Builder put(String name, long value) {
            return put(name, new Numeral(Long.toString(value)));
        }

        public Builder put(String name, boolean value) {
            return put(name, new Flag(value));
        }

        public Builder putIfPresent(String name, Optional<?> value) {
            return value.isPresent() ? put(name, json(value.get())) : this;
        }

        public Builder putAll(Struct object) {
            members.putAll(object.members());
            return this;
        }

        public Struct build() {
            return new Struct(members);
        }

        private static Json json(Object value) {
            if (value instanceof Json json) {
                return json;
            }
            return value instanceof Integer || value instanceof Long ? new Numeral(value.toString()) : text(value);
        }
    }
}
