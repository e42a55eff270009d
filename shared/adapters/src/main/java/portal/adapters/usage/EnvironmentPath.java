package portal.adapters.usage;

import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/** An environment of an organization, as the back office's paths name it. */
public record EnvironmentPath(OrganizationId organization, EnvironmentCode environment) {

    public static Parsed<EnvironmentPath> read(HttpRequest call) {
        return Parsed.named(OrganizationId.parse(call.pathParameter("org"))
                .flatMap(organization -> EnvironmentCode.parse(call.pathParameter("code"))
                        .map(environment -> new EnvironmentPath(organization, environment))));
    }
}
