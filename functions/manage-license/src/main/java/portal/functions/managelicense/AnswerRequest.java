package portal.functions.managelicense;

import portal.adapters.access.ActingPerson;
import portal.adapters.organization.OrganizationPath;
import portal.domain.access.OrganizationId;
import portal.domain.license.AnswerLicenseRequest;
import portal.domain.license.ReadLicenseRequests;
import portal.domain.license.RequestStatus;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestBody;

/** What the vendor asks of license requests, and answers to them. */
final class AnswerRequest {

    private static final int LONGEST_TEXT = 20_000;

    private AnswerRequest() {}

    /** Of {@code PUT /organizations/{org}/license/requests/{id}}. */
    static Parsed<AnswerLicenseRequest.Command> read(HttpRequest request) {
        return OrganizationPath.read(request).then(organization -> read(request, organization));
    }

    private static Parsed<AnswerLicenseRequest.Command> read(HttpRequest request, OrganizationId organization) {
        return RequestBody.read(request, fields -> {
            var status = fields.required("status").constant(RequestStatus.class);
            var text = fields.required("text").text(1, LONGEST_TEXT);
            var person = ActingPerson.required(request, fields, "onBehalfOf");
            return () -> new AnswerLicenseRequest.Command(
                    organization,
                    request.pathParameter("id"),
                    status.orElseThrow(),
                    text.orElseThrow(),
                    person.orElseThrow());
        });
    }

    /** Of {@code GET /support/license-requests}. */
    static Parsed<ReadLicenseRequests.Queue> readQueue(HttpRequest request) {
        return QueryParameters.read(request, parameters -> {
            var status = parameters.constant("status", RequestStatus.class);
            var page = parameters.page();
            return () -> new ReadLicenseRequests.Queue(status, page.orElseThrow());
        });
    }
}
