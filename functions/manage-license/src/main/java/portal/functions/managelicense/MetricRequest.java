package portal.functions.managelicense;

import java.util.Optional;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.ExplainUsage;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.platform.http.FieldError;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.QueryParameters;

/** The path and the query of a request about one metric. */
final class MetricRequest {

    private static final String TYPE = "environmentType";

    private MetricRequest() {}

    static Parsed<ExplainUsage.Question> readHolders(HttpRequest request) {
        return metric(request)
                .then(metric -> QueryParameters.read(request, parameters -> {
                    var type = type(parameters, metric);
                    var page = parameters.page();
                    return () -> new ExplainUsage.Question(metric, type, page.orElseThrow());
                }));
    }

    static Parsed<AdviseCleanup.Question> readCleanup(HttpRequest request) {
        return metric(request)
                .then(metric -> QueryParameters.read(request, parameters -> {
                    var type = type(parameters, metric);
                    var seats = parameters.wholeNumber("seats", 1, AdviseCleanup.MOST_SEATS, 1);
                    return () -> new AdviseCleanup.Question(metric, type, seats);
                }));
    }

    private static Parsed<Metric> metric(HttpRequest request) {
        var name = request.pathParameter("metric");
        for (var metric : Metric.values()) {
            if (metric.name().equals(name)) {
                return Parsed.valid(metric);
            }
        }
        return Parsed.invalid(Problem.NOT_FOUND);
    }

    private static Optional<EnvironmentType> type(QueryParameters.Parameters parameters, Metric metric) {
        return switch (metric.counting()) {
            case PER_ENVIRONMENT_TYPE -> parameters.constant(TYPE, EnvironmentType.class);
            case OVER_THE_LICENSE -> {
                if (parameters.request().queryParameter(TYPE).isPresent()) {
                    parameters.errors().add(FieldError.ofParameter(TYPE, FieldMessage.NOT_PER_TYPE));
                }
                yield Optional.empty();
            }
        };
    }
}
