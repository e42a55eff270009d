package portal.platform.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import portal.domain.access.EmailAddress;
import portal.domain.text.DisplayText;
import portal.platform.json.Json;

/**
 * One field of a request. A value that is absent or wrong reads as empty. Errors are collected with the other errors of
 * the request.
 */
public record Field(Optional<Json> value, String pointer, boolean isParameter, List<FieldError> errors) {

    /** A field of a body. */
    Field(Optional<Json> value, String pointer, List<FieldError> errors) {
        this(value, pointer, false, errors);
    }

    boolean isAbsent() {
        return value.isEmpty();
    }

    /**
     * The name of a person or an organization: a text on one line that no mail program turns into a link or decodes.
     */
    public Optional<String> name(int longest) {
        var name = displayLine(1, longest);
        if (name.isPresent() && name.get().isMoreThanAName()) {
            return refused(FieldMessage.INVALID_NAME);
        }
        return value(name);
    }

    /** A text on one line that people read. */
    public Optional<String> line(int shortest, int longest) {
        return value(displayLine(shortest, longest));
    }

    /** A text that people read. Lengths are in characters; an emoji is one character. */
    public Optional<String> text(int shortest, int longest) {
        var typed = text();
        return typed.isPresent() ? value(ofLength(new DisplayText(typed.get()), shortest, longest)) : typed;
    }

    /** An address that a mail can be sent to. */
    public Optional<EmailAddress> email() {
        var text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var address = EmailAddress.parse(text.get());
        if (address.isPresent()) {
            return address;
        }
        return refused(
                EmailAddress.hasForeignLocalPart(text.get())
                        ? FieldMessage.FOREIGN_LOCAL_PART
                        : FieldMessage.INVALID_EMAIL);
    }

    /** A text as it is. */
    public Optional<String> anyText(int longest) {
        var text = text();
        if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > longest) {
            return refused(FieldMessage.length(0, longest));
        }
        return text;
    }

    /** A moment with an offset, as RFC 3339 writes it, to the second. */
    public Optional<Instant> timestamp() {
        var text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var moment = Rfc3339.parse(text.get());
        return moment.isPresent() ? moment : refused(FieldMessage.NOT_A_TIMESTAMP);
    }

    /** A text that a parser reads. */
    public <T> Optional<T> parsed(Function<String, Optional<T>> parser, FieldMessage otherwise) {
        var text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parsed = parser.apply(text.get());
        return parsed.isPresent() ? parsed : refused(otherwise);
    }

    public Optional<Integer> wholeNumber(int least, int most) {
        var read = read(Json.Numeral.class, FieldMessage.NOT_A_NUMBER);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var number = read.get().whole();
        if (number.isEmpty()) {
            return refused(FieldMessage.NOT_A_NUMBER);
        }
        var inRange = number.get() >= least && number.get() <= most;
        return inRange ? Optional.of(number.get().intValue()) : refused(FieldMessage.range(least, most));
    }

    public Optional<Boolean> flag() {
        var flag = read(Json.Flag.class, FieldMessage.NOT_A_FLAG);
        return flag.isPresent() ? Optional.of(flag.get().value()) : Optional.empty();
    }

    public <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        return constant(type, false);
    }

    /** An enum constant that the API writes in lower case. */
    public <E extends Enum<E>> Optional<E> lowerCaseConstant(Class<E> type) {
        return constant(type, true);
    }

    /** A list of enum constants, each at most once. */
    public <E extends Enum<E>> Optional<Set<E>> constants(Class<E> type) {
        var elements = elements(0, type.getEnumConstants().length);
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        var constants = EnumSet.noneOf(type);
        for (var element : elements.get()) {
            var constant = element.constant(type);
            if (constant.isPresent() && !constants.add(constant.get())) {
                element.refuse(FieldMessage.DUPLICATE);
            }
        }
        return Optional.of(constants);
    }

    /** A list, with a field for each element. */
    public Optional<List<Field>> elements(int fewest, int most) {
        var array = read(Json.Array.class, FieldMessage.NOT_A_LIST);
        if (array.isEmpty()) {
            return Optional.empty();
        }
        var elements = array.get().elements();
        if (elements.size() < fewest || elements.size() > most) {
            return refused(FieldMessage.count(fewest, most));
        }
        var fields = new ArrayList<Field>(elements.size());
        for (var element : elements) {
            fields.add(new Field(Optional.of(element), pointer + "/" + fields.size(), errors));
        }
        return Optional.of(List.copyOf(fields));
    }

    /** An object. It may contain only the fields that the reading reads. */
    public <T> Optional<T> object(Function<Fields, T> reading) {
        var object = read(Json.Struct.class, FieldMessage.NOT_AN_OBJECT);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        var fields = new Fields(object.get(), pointer, errors);
        var read = reading.apply(fields);
        fields.refuseUnknown();
        return Optional.of(read);
    }

    public void refuse(FieldMessage message) {
        errors.add(new FieldError(pointer, isParameter, message));
    }

    private <T> Optional<T> refused(FieldMessage message) {
        refuse(message);
        return Optional.empty();
    }

    private Optional<String> text() {
        var text = read(Json.Text.class, FieldMessage.NOT_A_TEXT);
        return text.isPresent() ? Optional.of(text.get().value()) : Optional.empty();
    }

    private Optional<DisplayText> displayLine(int shortest, int longest) {
        var typed = text();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var line = new DisplayText(typed.get());
        return line.length() <= longest && DisplayText.hasControls(typed.get())
                ? refused(FieldMessage.CONTROL_CHARACTER)
                : ofLength(line, shortest, longest);
    }

    private Optional<DisplayText> ofLength(DisplayText text, int shortest, int longest) {
        var inRange = text.length() >= shortest && text.length() <= longest;
        return inRange ? Optional.of(text) : refused(FieldMessage.length(shortest, longest));
    }

    private static Optional<String> value(Optional<DisplayText> text) {
        return text.isPresent() ? Optional.of(text.get().value()) : Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, boolean lowerCase) {
        var text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var allowed = new StringJoiner(", ");
        for (var constant : type.getEnumConstants()) {
            var spelling = lowerCase ? constant.name().toLowerCase(Locale.ROOT) : constant.name();
            if (spelling.equals(text.get())) {
                return Optional.of(constant);
            }
            allowed.add(spelling);
        }
        return refused(FieldMessage.notAllowed(allowed.toString()));
    }

    private <T extends Json> Optional<T> read(Class<T> type, FieldMessage otherwise) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return type.isInstance(value.get()) ? Optional.of(type.cast(value.get())) : refused(otherwise);
    }
}
