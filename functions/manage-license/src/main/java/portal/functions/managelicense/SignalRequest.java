package portal.functions.managelicense;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.signal.ManageSignals;
import portal.domain.signal.Signal;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The requests about a signal, and the body that describes one. */
record SignalRequest(
        Optional<String> name,
        Optional<Metric> metric,
        Optional<EnvironmentType> type,
        Optional<Integer> threshold,
        List<ContactId> recipients,
        boolean enabled) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_RECIPIENTS = 25;

    /** {@code POST /license/signals}: accepts a signal as the API shows it, which makes a copy of it. */
    static Parsed<ManageSignals.Addition> readNew(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var signal = of(fields);
            return () -> new ManageSignals.Addition(signal.terms(), signal.enabled);
        });
    }

    /** {@code PUT /license/signals/{id}}: accepts a signal as the API shows it, changed or not. */
    static Parsed<ManageSignals.Change> readChanged(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var signal = of(fields);
            return () -> new ManageSignals.Change(
                    readId(request), signal.terms(), signal.enabled, IfMatch.expected(request));
        });
    }

    /** {@code DELETE /license/signals/{id}}. */
    static Parsed<ManageSignals.Removal> readRemoved(HttpRequest request) {
        return Parsed.valid(new ManageSignals.Removal(readId(request), IfMatch.expected(request)));
    }

    /** {@code GET /license/signals/{id}}. */
    static Parsed<String> readFound(HttpRequest request) {
        return Parsed.valid(readId(request));
    }

    private static String readId(HttpRequest request) {
        return request.pathParameter("id");
    }

    private static SignalRequest of(Fields fields) {
        fields.ignored("id");
        fields.ignored("standard");
        fields.ignored("state");
        var name = fields.required("name").line(1, LONGEST_NAME);
        var metric = fields.required("metric").constant(Metric.class);
        return new SignalRequest(
                name,
                metric,
                type(fields.optional("environmentType"), metric),
                fields.required("threshold").wholeNumber(1, Integer.MAX_VALUE),
                recipients(fields.optional("recipients")),
                fields.optional("enabled").flag().orElse(true));
    }

    /** A type that is given beside a metric without types is refused whatever it is. */
    private static Optional<EnvironmentType> type(Field field, Optional<Metric> metric) {
        var type = field.constant(EnvironmentType.class);
        if (type.isPresent() && metric.isPresent() && metric.get().counting() == Metric.Counting.OVER_THE_LICENSE) {
            field.refuse(FieldMessage.NOT_PER_TYPE);
        }
        return type;
    }

    private static List<ContactId> recipients(Field field) {
        var recipients = new ArrayList<ContactId>();
        var seen = new HashSet<ContactId>();
        for (var element : field.elements(0, MOST_RECIPIENTS).orElse(List.of())) {
            var contact = element.parsed(ContactId::parse, FieldMessage.UNKNOWN_CONTACT);
            if (contact.isPresent() && !seen.add(contact.get())) {
                element.refuse(FieldMessage.DUPLICATE);
            }
            contact.ifPresent(recipients::add);
        }
        return recipients;
    }

    private Signal.Terms terms() {
        return new Signal.Terms(
                name.orElseThrow(), metric.orElseThrow(), type, new SeatCount(threshold.orElseThrow()), recipients);
    }
}
