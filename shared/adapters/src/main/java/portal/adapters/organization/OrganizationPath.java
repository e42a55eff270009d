package portal.adapters.organization;

import portal.domain.access.OrganizationId;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.InOrganization;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestReader;

/** Reads which organization a path of the vendor's systems is about. */
public final class OrganizationPath {

    private OrganizationPath() {}

    public static Parsed<OrganizationId> read(HttpRequest request) {
        return Parsed.named(OrganizationId.parse(request.pathParameter("org")));
    }

    /** Reads which page of a list of the organization is asked for. */
    public static Parsed<InOrganization<PageRequest>> readPage(HttpRequest request) {
        return with(QueryParameters::readPage).read(request);
    }

    /** Reads a question about the organization as a customer asks it. */
    public static <C> RequestReader<InOrganization<C>> with(RequestReader<C> question) {
        return request -> read(request)
                .then(organization -> question.read(request).map(asked -> new InOrganization<>(organization, asked)));
    }
}
