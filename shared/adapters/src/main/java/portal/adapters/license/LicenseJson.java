package portal.adapters.license;

import java.util.Arrays;
import java.util.List;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.license.Mutation;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.SeatCount;
import portal.platform.json.Json;

/** Licenses and their changes as the API shows them. */
public final class LicenseJson {

    private LicenseJson() {}

    public static Json.Struct of(License license) {
        return Json.object()
                .put("edition", license.edition())
                .put("flex", license.flex())
                .putIfPresent("refreshedAt", license.refreshedAt())
                .put(
                        "entitlements",
                        Json.array(
                                Arrays.asList(Metric.values()),
                                metric -> entitlement(metric, license.entitlement(metric), license.usage(metric))))
                .build();
    }

    /** What may be used of a metric, and what is used in each of its pools. */
    public static Json.Struct entitlement(Metric metric, Entitlement entitlement, List<Occupancy> usage) {
        return Json.object()
                .put("metric", metric)
                .put("maximum", entitlement.maximum().value())
                .put("granted", entitlement.granted().value())
                .put("usage", Json.array(usage, LicenseJson::usage))
                .build();
    }

    /** What a mutation changes, by whom and when. */
    public static Json.Builder of(Mutation mutation) {
        return Json.object().put("id", mutation.id()).putAll(unsaved(mutation).build());
    }

    /** What a dry run would change, which has no id. */
    public static Json.Builder unsaved(Mutation mutation) {
        return Json.object()
                .put("changes", Json.array(mutation.lines(), LicenseJson::line))
                .put("by", mutation.by())
                .putIfPresent("reason", mutation.reason())
                .put("at", mutation.at());
    }

    private static Json.Struct usage(Occupancy occupancy) {
        return Json.object()
                .putIfPresent("environmentType", occupancy.pool().type())
                .put("used", occupancy.used())
                .put("available", occupancy.available())
                .build();
    }

    private static Json.Struct line(Mutation.Line line) {
        return Json.object()
                .put("metric", line.metric())
                .put("from", line.from().value())
                .putIfPresent("to", line.to().map(SeatCount::value))
                .put("used", line.used())
                .putIfPresent("available", line.to().map(to -> to.value() - line.used()))
                .build();
    }
}
