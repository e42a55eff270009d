package portal.functions.manageorganizations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.adapters.organization.OrganizationPath;
import portal.domain.license.GrantLicense;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of {@code PUT /organizations/{org}/license}. */
final class GrantLicenseRequest {

    private GrantLicenseRequest() {}

    static Parsed<GrantLicense.Command> read(HttpRequest request) {
        return OrganizationPath.read(request)
                .then(organization -> RequestBody.read(request, fields -> {
                    var granted = granted(fields.required("granted"));
                    return () -> new GrantLicense.Command(organization, granted, IfMatch.expected(request));
                }));
    }

    private static Map<Metric, SeatCount> granted(Field field) {
        var granted = new EnumMap<Metric, SeatCount>(Metric.class);
        field.elements(1, Metric.values().length).orElse(List.of()).forEach(element -> element.object(Grant::of)
                .flatMap(Grant::whole)
                .filter(grant -> granted.put(grant.getKey(), grant.getValue()) != null)
                .ifPresent(grant -> element.refuse(FieldMessage.DUPLICATE)));
        return granted;
    }

    private record Grant(Optional<Metric> metric, Optional<Integer> maximum) {

        static Grant of(Fields fields) {
            return new Grant(
                    fields.required("metric").constant(Metric.class),
                    fields.required("maximum").wholeNumber(0, Integer.MAX_VALUE));
        }

        Optional<Map.Entry<Metric, SeatCount>> whole() {
            return metric.flatMap(m -> maximum.map(number -> Map.entry(m, new SeatCount(number))));
        }
    }
}
