package portal.platform.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.json.Json;

/** Reads the query of a request, and writes the lists that answer it. */
public final class QueryParameters {

    private static final int LONGEST_POSITION = 1024;
    private static final int LAST_YEAR = 9999;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private QueryParameters() {}

    /** Reads the parameters of a request that its route knows. */
    public static <C> Parsed<C> read(HttpRequest request, Function<Parameters, Supplier<C>> reading) {
        var errors = new ArrayList<FieldError>();
        var command = reading.apply(new Parameters(request, errors));
        return Parsed.of(errors, command);
    }

    /** Reads which page of a list is asked for. */
    public static Parsed<PageRequest> readPage(HttpRequest request) {
        return read(request, parameters -> {
            var page = parameters.page();
            return page::orElseThrow;
        });
    }

    public static <T> Json.Struct page(Page<T> page, Function<? super T, Json.Struct> mapping) {
        var object = Json.object().put("items", Json.array(page.items(), mapping));
        if (page.next().isPresent()) {
            object.put("next", cursor(page.next().get()));
        }
        return object.build();
    }

    private static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** The query parameters of one request. */
    public record Parameters(HttpRequest request, List<FieldError> errors) {

        /** The wanted page: {@code limit} and {@code cursor}. */
        public Optional<PageRequest> page() {
            var before = errors.size();
            var limit = wholeNumber("limit", PageRequest.SMALLEST, PageRequest.LARGEST, PageRequest.USUAL);
            var cursor = request.queryParameter("cursor");
            Optional<String> after = cursor.isPresent() ? position(cursor.get()) : Optional.empty();
            return errors.size() == before ? Optional.of(new PageRequest(limit, after)) : Optional.empty();
        }

        public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
            return field(name).constant(type);
        }

        public <E extends Enum<E>> Optional<E> lowerCaseConstant(String name, Class<E> type) {
            return field(name).lowerCaseConstant(type);
        }

        /** A day, such as {@code 2026-03-29}. */
        public Optional<LocalDate> date(String name) {
            return field(name).parsed(Parameters::parseDate, FieldMessage.NOT_A_DATE);
        }

        /** A moment, such as {@code 2026-03-29T08:30:00Z}, or the first moment of a day in Europe/Amsterdam. */
        public Optional<Instant> moment(String name) {
            return moment(name, 0);
        }

        /** The end of a period: a moment that is no longer in it, or a day that still is. */
        public Optional<Instant> momentAfter(String name) {
            return moment(name, 1);
        }

        /** @param days from the day that is given to the one that begins with the moment */
        private Optional<Instant> moment(String name, int days) {
            return field(name).parsed(text -> parseMoment(text, days), FieldMessage.NOT_A_MOMENT);
        }

        public Optional<String> line(String name, int shortest, int longest) {
            return field(name).line(shortest, longest);
        }

        /** A parameter that may be left out. */
        public Field optional(String name) {
            return field(name);
        }

        /** A parameter that must be there. */
        public Field required(String name) {
            var field = field(name);
            if (field.isAbsent()) {
                field.refuse(FieldMessage.MISSING_PARAMETER);
            }
            return field;
        }

        /** A required text that a parser reads. */
        public <T> Optional<T> required(String name, Function<String, Optional<T>> parser, FieldMessage otherwise) {
            return required(name).parsed(parser, otherwise);
        }

        /** For what only the parameters together can tell. */
        public void refuse(String name, FieldMessage message) {
            errors.add(FieldError.ofParameter(name, message));
        }

        public boolean flag(String name) {
            var text = request.queryParameter(name).orElse("false");
            if (!text.equals("true") && !text.equals("false")) {
                errors.add(FieldError.ofParameter(name, FieldMessage.NOT_A_FLAG));
            }
            return text.equals("true");
        }

        /** A whole number in a range. */
        public int wholeNumber(String name, int least, int most, int usual) {
            var text = request.queryParameter(name).orElse(Integer.toString(usual));
            if (!DIGITS.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                errors.add(FieldError.ofParameter(name, FieldMessage.range(least, most)));
                return usual;
            }
            return Integer.parseInt(text);
        }

        private static Optional<LocalDate> parseDate(String text) {
            try {
                var date = LocalDate.parse(text);
                return isWithinYears(date.getYear()) ? Optional.of(date) : Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        private static Optional<Instant> parseMoment(String text, int days) {
            try {
                var moment = OffsetDateTime.parse(text);
                return isWithinYears(moment.getYear()) ? Optional.of(moment.toInstant()) : Optional.empty();
            } catch (DateTimeParseException e) {
                return parseDate(text)
                        .map(day -> day.plusDays(days).atStartOfDay(ZONE).toInstant());
            }
        }

        private static boolean isWithinYears(int year) {
            return year >= 0 && year <= LAST_YEAR;
        }

        private Optional<String> position(String cursor) {
            var position = decoded(cursor);
            if (position.isEmpty()) {
                errors.add(FieldError.ofParameter("cursor", FieldMessage.INVALID_CURSOR));
            }
            return position;
        }

        private static Optional<String> decoded(String cursor) {
            try {
                var bytes = Base64.getUrlDecoder().decode(cursor);
                var text = new String(bytes, StandardCharsets.UTF_8);
                var isPosition = bytes.length >= 1
                        && bytes.length <= LONGEST_POSITION
                        && cursor(text).equals(cursor);
                return isPosition ? Optional.of(text) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private Field field(String name) {
            var text = request.queryParameter(name);
            return new Field(
                    text.isPresent() ? Optional.of(Json.text(text.get())) : Optional.empty(), name, true, errors);
        }
    }
}
