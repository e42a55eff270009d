package portal.functions.readlicense;

import java.util.Arrays;
import portal.domain.license.DayFigures;
import portal.domain.usage.Metric;
import portal.lambda.http.LicenseJson;
import portal.lambda.json.Json;

/** A day's figures as the API shows them. */
final class FiguresJson {

    private FiguresJson() {}

    static Json.Struct of(DayFigures figures) {
        return Json.object()
                .put("date", figures.date())
                .put(
                        "entitlements",
                        Json.array(
                                Arrays.asList(Metric.values()),
                                metric -> LicenseJson.entitlement(
                                        metric, figures.entitlement(metric), figures.usage(metric))))
                .build();
    }
}
