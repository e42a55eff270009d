package portal.functions.replacecontent;

import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** An environment of an organization, as paths name it. */
record EnvironmentPath(OrganizationId organization, EnvironmentCode code) {

    static Parsed<EnvironmentPath> read(HttpCall call) {
        return Parsed.named(OrganizationId.parse(call.pathParameter("org"))
                .flatMap(organization -> EnvironmentCode.parse(call.pathParameter("code"))
                        .map(code -> new EnvironmentPath(organization, code))));
    }
}
