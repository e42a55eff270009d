package portal.functions.readlicense;

import portal.domain.license.Period;
import portal.domain.license.ReadFigures;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;
import portal.lambda.http.Queries;

/** Which days' figures are asked for: {@code from} and {@code to}, both included, and which page of them. */
final class FiguresRequest {

    private FiguresRequest() {}

    static Parsed<ReadFigures.Query> read(HttpCall call) {
        return Queries.read(call, parameters -> {
            var period = new Period(parameters.date("from"), parameters.date("to"));
            var page = parameters.page();
            return () -> new ReadFigures.Query(period, page.orElseThrow());
        });
    }
}
