package portal.functions.managelicense;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import portal.domain.license.RequestLicense;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The body of {@code POST /license/requests}. */
record RequestLicenseRequest(List<Wish> wanted, Optional<String> explanation) {

    private static final int LONGEST_EXPLANATION = 20_000;

    static Parsed<RequestLicense.Command> read(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var body = of(fields);
            return body::toCommand;
        });
    }

    private static RequestLicenseRequest of(Fields fields) {
        return new RequestLicenseRequest(
                wanted(fields.required("wanted")),
                fields.required("explanation").text(1, LONGEST_EXPLANATION));
    }

    private static List<Wish> wanted(Field field) {
        var seen = EnumSet.noneOf(Metric.class);
        var wishes = new ArrayList<Wish>();
        for (var element : field.elements(0, Metric.values().length).orElse(List.of())) {
            var wish = element.object(Wish::of);
            if (wish.isPresent()) {
                wishes.add(wish.get());
                if (wish.get().metric().isPresent()
                        && !seen.add(wish.get().metric().get())) {
                    element.refuse(FieldMessage.DUPLICATE);
                }
            }
        }
        return wishes;
    }

    private RequestLicense.Command toCommand() {
        var wishes = new ArrayList<RequestLicense.Wish>();
        for (var wish : wanted) {
            wishes.add(wish.toCommand());
        }
        return new RequestLicense.Command(wishes, explanation.orElseThrow());
    }

    record Wish(Optional<Metric> metric, Optional<Integer> maximum) {

        static Wish of(Fields fields) {
            return new Wish(
                    fields.required("metric").constant(Metric.class),
                    fields.required("maximum").wholeNumber(0, Integer.MAX_VALUE));
        }

        RequestLicense.Wish toCommand() {
            return new RequestLicense.Wish(metric.orElseThrow(), new SeatCount(maximum.orElseThrow()));
        }
    }
}
