package portal.lambda.http;

import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;

/** An environment of an organization, as the back office's paths name it. */
public record EnvironmentPath(OrganizationId organization, EnvironmentCode environment) {

    public static Parsed<EnvironmentPath> read(HttpCall call) {
        return Parsed.named(OrganizationId.parse(call.pathParameter("org"))
                .flatMap(organization -> EnvironmentCode.parse(call.pathParameter("code"))
                        .map(environment -> new EnvironmentPath(organization, environment))));
    }
}
