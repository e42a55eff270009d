package portal.platform.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portal.platform.json.Json;

/** One field of a request. What is absent or wrong reads as empty; what is wrong with it is kept with the other errors. */
public record Field(Optional<Json> value, String pointer, List<FieldError> errors) {

    boolean isAbsent() {
        return value.isEmpty();
    }

    /** A text on one line, without the spaces around it. */
    public Optional<String> line(int shortest, int longest) {
        return text(shortest, longest).filter(line -> {
            var controls = line.chars().anyMatch(Character::isISOControl);
            if (controls) {
                refuse(FieldMessage.CONTROL_CHARACTER);
            }
            return !controls;
        });
    }

    /** A text, without the spaces around it. Lengths are in characters, an emoji being one. */
    public Optional<String> text(int shortest, int longest) {
        return text(String::strip, shortest, longest);
    }

    /** A text as it is. */
    public Optional<String> anyText(int longest) {
        return text(UnaryOperator.identity(), 0, longest);
    }

    /** A text that stands for something. */
    public <T> Optional<T> parsed(Function<String, Optional<T>> parser, FieldMessage otherwise) {
        return read(Json.Text.class, FieldMessage.NOT_A_TEXT).flatMap(text -> {
            var parsed = parser.apply(text.value());
            if (parsed.isEmpty()) {
                refuse(otherwise);
            }
            return parsed;
        });
    }

    public Optional<Integer> wholeNumber(int least, int most) {
        return read(Json.Numeral.class, FieldMessage.NOT_A_NUMBER)
                .flatMap(number -> number.whole().or(() -> {
                    refuse(FieldMessage.NOT_A_NUMBER);
                    return Optional.empty();
                }))
                .filter(number -> {
                    var inRange = number >= least && number <= most;
                    if (!inRange) {
                        refuse(FieldMessage.RANGE, least, most);
                    }
                    return inRange;
                })
                .map(Long::intValue);
    }

    public Optional<Boolean> flag() {
        return read(Json.Flag.class, FieldMessage.NOT_A_FLAG).map(Json.Flag::value);
    }

    public <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        return parsedConstant(type, name -> name);
    }

    /** An enum constant that the API writes in lower case. */
    public <E extends Enum<E>> Optional<E> lowerCaseConstant(Class<E> type) {
        return parsedConstant(type, name -> name.toLowerCase(Locale.ROOT));
    }

    /** A list of enum constants, each at most once. */
    public <E extends Enum<E>> Optional<Set<E>> constants(Class<E> type) {
        return elements(0, type.getEnumConstants().length).map(elements -> {
            var constants = EnumSet.noneOf(type);
            elements.forEach(element -> element.constant(type)
                    .filter(constant -> !constants.add(constant))
                    .ifPresent(constant -> element.refuse(FieldMessage.DUPLICATE)));
            return constants;
        });
    }

    /** A list, each element to be read as a field. */
    public Optional<List<Field>> elements(int fewest, int most) {
        return read(Json.Array.class, FieldMessage.NOT_A_LIST)
                .map(Json.Array::elements)
                .filter(elements -> {
                    var inRange = elements.size() >= fewest && elements.size() <= most;
                    if (!inRange) {
                        refuse(FieldMessage.COUNT, fewest, most);
                    }
                    return inRange;
                })
                .map(elements -> IntStream.range(0, elements.size())
                        .mapToObj(i -> new Field(Optional.of(elements.get(i)), pointer + "/" + i, errors))
                        .toList());
    }

    /** An object: what is read of it, and nothing else, may be in it. */
    public <T> Optional<T> object(Function<Fields, T> reading) {
        return read(Json.Struct.class, FieldMessage.NOT_AN_OBJECT).map(object -> {
            var fields = new Fields(object, pointer, errors);
            var read = reading.apply(fields);
            fields.refuseUnknown();
            return read;
        });
    }

    public void refuse(FieldMessage message, Object... values) {
        errors.add(FieldError.of(pointer, message, values));
    }

    private Optional<String> text(UnaryOperator<String> trimming, int shortest, int longest) {
        return read(Json.Text.class, FieldMessage.NOT_A_TEXT)
                .map(text -> trimming.apply(text.value()))
                .filter(text -> {
                    var length = text.codePointCount(0, text.length());
                    var inRange = length >= shortest && length <= longest;
                    if (!inRange) {
                        refuse(FieldMessage.LENGTH, shortest, longest);
                    }
                    return inRange;
                });
    }

    private <E extends Enum<E>> Optional<E> parsedConstant(Class<E> type, Function<String, String> spelling) {
        var constants = Arrays.asList(type.getEnumConstants());
        return read(Json.Text.class, FieldMessage.NOT_A_TEXT).flatMap(text -> {
            var found = constants.stream()
                    .filter(constant -> spelling.apply(constant.name()).equals(text.value()))
                    .findFirst();
            if (found.isEmpty()) {
                var allowed = constants.stream().map(Enum::name).map(spelling).collect(Collectors.joining(", "));
                refuse(FieldMessage.NOT_ALLOWED, allowed);
            }
            return found;
        });
    }

    private <T extends Json> Optional<T> read(Class<T> type, FieldMessage otherwise) {
        var read = value.filter(type::isInstance).map(type::cast);
        if (read.isEmpty() && value.isPresent()) {
            refuse(otherwise);
        }
        return read;
    }
}
