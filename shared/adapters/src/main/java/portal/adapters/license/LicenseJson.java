package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import portal.adapters.access.ActorJson;
import portal.domain.access.ContactId;
import portal.domain.license.Entitlement;
import portal.domain.license.LicenseOverview;
import portal.domain.license.Mutation;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.platform.json.Json;

/** Licenses and their changes as the API shows them. */
public final class LicenseJson {

    private LicenseJson() {}

    public static Json.Struct of(LicenseOverview overview) {
        var license = overview.license();
        var entitlements = new ArrayList<Json>();
        for (var metric : Metric.values()) {
            entitlements.add(entitlement(metric, license.entitlement(metric), license.usage(metric)));
        }
        return Json.object()
                .put("edition", license.edition())
                .put("flex", license.flex())
                .putIfPresent("refreshedAt", license.refreshedAt())
                .put("snapshotsRunning", codes(overview.snapshotsRunning()))
                .put("entitlements", new Json.Array(entitlements))
                .build();
    }

    private static Json.Array codes(Set<EnvironmentCode> environments) {
        var codes = new ArrayList<Json>(environments.size());
        for (var code : environments) {
            codes.add(Json.text(code.value()));
        }
        return new Json.Array(codes);
    }

    /** The entitlement of a metric, and the usage in each of its pools. */
    public static Json.Struct entitlement(Metric metric, Entitlement entitlement, List<Occupancy> usage) {
        var pools = new ArrayList<Json>();
        for (var occupancy : usage) {
            pools.add(usage(occupancy));
        }
        return Json.object()
                .put("metric", metric)
                .put("maximum", entitlement.maximum().value())
                .put("granted", entitlement.granted().value())
                .put("usage", new Json.Array(pools))
                .build();
    }

    /** What a mutation changes, who made it and when. */
    public static Json.Builder of(Mutation mutation) {
        return put(Json.object().put("id", mutation.id()), mutation);
    }

    /** What a dry run would change: the same, without an id. */
    public static Json.Builder ofDryRun(Mutation mutation) {
        return put(Json.object().put("dryRun", true), mutation);
    }

    private static Json.Builder put(Json.Builder json, Mutation mutation) {
        var changes = new ArrayList<Json>();
        for (var line : mutation.lines()) {
            changes.add(line(line));
        }
        return json.put("changes", new Json.Array(changes))
                .put("by", ActorJson.of(mutation.contact().map(ContactId::value), mutation.by()))
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
        var json = Json.object()
                .put("metric", line.metric())
                .put("from", line.from().value());
        if (line.to().isEmpty()) {
            return json.put("used", line.used()).build();
        }
        var to = line.to().get().value();
        return json.put("to", to)
                .put("used", line.used())
                .put("available", to - line.used())
                .build();
    }
}
