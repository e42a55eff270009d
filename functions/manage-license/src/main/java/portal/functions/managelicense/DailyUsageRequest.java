package portal.functions.managelicense;

import portal.domain.license.Period;
import portal.domain.license.ReadDailyUsage;
import portal.platform.http.FieldMessage;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** Reads which dates of the daily usage are wanted ({@code from} and {@code to}, both included), and which page. */
final class DailyUsageRequest {

    private DailyUsageRequest() {}

    static Parsed<ReadDailyUsage.Question> read(HttpRequest request) {
        return QueryParameters.read(request, parameters -> {
            var period = new Period(parameters.date("from"), parameters.date("to"));
            if (period.isReversed()) {
                parameters.refuse("to", FieldMessage.ENDS_BEFORE_IT_BEGINS);
            }
            var page = parameters.page();
            return () -> new ReadDailyUsage.Question(period, page.orElseThrow());
        });
    }
}
