package portal.functions.mutatelicense;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import portal.domain.license.MaximumChange;
import portal.domain.license.MutateLicense;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;
import portal.platform.json.Json;

/** The body and query of {@code POST /license/mutations}. */
record MutateLicenseRequest(List<Change> changes, Optional<String> reason, boolean dryRun) {

    static Parsed<MutateLicense.Command> read(HttpRequest call) {
        return RequestBody.read(call, fields -> {
            var request = of(call, fields);
            return () -> request.toCommand(call);
        });
    }

    private static MutateLicenseRequest of(HttpRequest call, Fields fields) {
        return new MutateLicenseRequest(
                changes(fields.required("changes")),
                fields.optional("reason").text(0, 500),
                fields.parameters(call).flag("dryRun"));
    }

    private static List<Change> changes(Field field) {
        var seen = EnumSet.noneOf(Metric.class);
        return field.elements(1, Metric.values().length).orElse(List.of()).stream()
                .flatMap(element -> element.object(Change::of).stream().peek(change -> change.metric()
                        .filter(metric -> !seen.add(metric))
                        .ifPresent(metric -> element.refuse(FieldMessage.DUPLICATE))))
                .toList();
    }

    private MutateLicense.Command toCommand(HttpRequest call) {
        return new MutateLicense.Command(
                changes.stream().map(Change::toCommand).toList(), reason, dryRun, IfMatch.expected(call));
    }

    /** @param target empty for what is no number of seats, which is for the rules to refuse, in their order */
    record Change(Optional<Metric> metric, Optional<SeatCount> target) {

        static Change of(Fields fields) {
            return new Change(
                    fields.required("metric").constant(Metric.class),
                    fields.requiredValue("maximum").flatMap(Change::quantity));
        }

        private static Optional<SeatCount> quantity(Json value) {
            return value instanceof Json.Numeral number ? number.whole().flatMap(SeatCount::of) : Optional.empty();
        }

        MaximumChange toCommand() {
            return new MaximumChange(metric.orElseThrow(), target);
        }
    }
}
