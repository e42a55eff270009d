package portal.functions.mutatelicense;

import java.util.ArrayList;
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

    static Parsed<MutateLicense.Command> read(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var body = of(request, fields);
            return () -> body.toCommand(request);
        });
    }

    private static MutateLicenseRequest of(HttpRequest request, Fields fields) {
        return new MutateLicenseRequest(
                changes(fields.required("changes")),
                fields.optional("reason").text(0, 500).filter(text -> !text.isEmpty()),
                fields.parameters(request).flag("dryRun"));
    }

    private static List<Change> changes(Field field) {
        var seen = EnumSet.noneOf(Metric.class);
        var changes = new ArrayList<Change>();
        for (var element : field.elements(1, Metric.values().length).orElse(List.of())) {
            var change = element.object(Change::of);
            if (change.isPresent()) {
                changes.add(change.get());
                if (change.get().metric().isPresent()
                        && !seen.add(change.get().metric().get())) {
                    element.refuse(FieldMessage.DUPLICATE);
                }
            }
        }
        return changes;
    }

    private MutateLicense.Command toCommand(HttpRequest request) {
        var commands = new ArrayList<MaximumChange>();
        for (var change : changes) {
            commands.add(change.toCommand());
        }
        return new MutateLicense.Command(commands, reason, dryRun, IfMatch.expected(request));
    }

    /** @param target empty for a value that is not a number of seats; the rules refuse it, in their order */
    record Change(Optional<Metric> metric, Optional<SeatCount> target) {

        static Change of(Fields fields) {
            return new Change(
                    fields.required("metric").constant(Metric.class), quantity(fields.requiredValue("maximum")));
        }

        private static Optional<SeatCount> quantity(Optional<Json> value) {
            if (value.isPresent() && value.get() instanceof Json.Numeral number) {
                var whole = number.whole();
                return whole.isPresent() ? SeatCount.of(whole.get()) : Optional.empty();
            }
            return Optional.empty();
        }

        MaximumChange toCommand() {
            return new MaximumChange(metric.orElseThrow(), target);
        }
    }
}
