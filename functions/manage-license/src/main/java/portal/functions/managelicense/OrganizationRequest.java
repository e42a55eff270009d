package portal.functions.managelicense;

import portal.adapters.organization.OrganizationPath;
import portal.domain.access.OrganizationId;
import portal.domain.license.ReadLicenseRequests;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** The path and the query of a request of the vendor about an organization. */
final class OrganizationRequest {

    private OrganizationRequest() {}

    static Parsed<OrganizationId> read(HttpRequest request) {
        return OrganizationPath.read(request);
    }

    static Parsed<ReadLicenseRequests.Listing> readPage(HttpRequest request) {
        return read(request).then(organization -> QueryParameters.readPage(request)
                .map(page -> new ReadLicenseRequests.Listing(organization, page)));
    }
}
