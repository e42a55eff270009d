package portal.adapters.organization;

import portal.domain.access.OrganizationId;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/** Reads which organization a path of the vendor's systems is about. */
public final class OrganizationPath {

    private OrganizationPath() {}

    public static Parsed<OrganizationId> read(HttpRequest request) {
        return Parsed.named(OrganizationId.parse(request.pathParameter("org")));
    }
}
