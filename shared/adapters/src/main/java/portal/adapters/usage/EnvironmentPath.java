package portal.adapters.usage;

import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentId;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/** An environment of an organization, as the back office's paths name it. */
public final class EnvironmentPath {

    private EnvironmentPath() {}

    public static Parsed<EnvironmentId> read(HttpRequest request) {
        return Parsed.named(OrganizationId.parse(request.pathParameter("org"))
                .flatMap(organization -> EnvironmentCode.parse(request.pathParameter("code"))
                        .map(code -> new EnvironmentId(organization, code))));
    }
}
