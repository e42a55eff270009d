package portal.adapters.access;

import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.access.Intervention;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.QueryParameters;

/** The fields, or query parameters, that say who of the vendor's support acts, and why. */
public final class InterventionFields {

    private static final String PERSON = "onBehalfOf";
    private static final int LONGEST_REASON = 500;

    private InterventionFields() {}

    /** Reads both, so that all errors are told; call the result when there are none. */
    public static Supplier<Intervention> read(HttpRequest request, Fields fields) {
        var person = ActingPerson.required(request, fields, PERSON);
        var reason = fields.required("reason").text(1, LONGEST_REASON);
        return () -> of(person, reason);
    }

    /** The same as query parameters, for a request without a body. */
    public static Supplier<Intervention> read(HttpRequest request, QueryParameters.Parameters parameters) {
        var person = ActingPerson.required(request, parameters, PERSON);
        var reason = parameters.required("reason").text(1, LONGEST_REASON);
        return () -> of(person, reason);
    }

    private static Intervention of(Optional<String> person, Optional<String> reason) {
        return new Intervention(person.orElseThrow(), reason.orElseThrow());
    }
}
