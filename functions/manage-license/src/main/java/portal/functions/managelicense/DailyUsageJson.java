package portal.functions.managelicense;

import java.util.Arrays;
import portal.adapters.license.LicenseJson;
import portal.domain.license.DailyUsage;
import portal.domain.usage.Metric;
import portal.platform.json.Json;

/** The daily usage as the API shows it. */
final class DailyUsageJson {

    private DailyUsageJson() {}

    static Json.Struct of(DailyUsage dailyUsage) {
        return Json.object()
                .put("date", dailyUsage.date())
                .put(
                        "entitlements",
                        Json.array(
                                Arrays.asList(Metric.values()),
                                metric -> LicenseJson.entitlement(
                                        metric, dailyUsage.entitlement(metric), dailyUsage.usage(metric))))
                .build();
    }
}
