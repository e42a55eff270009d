package portal.functions.resettwofactor;

import portal.adapters.access.InterventionFields;
import portal.adapters.organization.OrganizationPath;
import portal.domain.access.ContactId;
import portal.domain.access.Intervention;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestBody;

/** The path and body of {@code POST /contacts/{id}/two-factor-reset}, and of the same for the vendor's support. */
final class ResetSecondFactorRequest {

    private ResetSecondFactorRequest() {}

    static Parsed<ResetSecondFactor.Command> read(HttpRequest request) {
        return Parsed.named(ContactId.parse(request.pathParameter("id")))
                .then(contact -> RequestBody.read(request, fields -> {
                    var reason = fields.required("reason").text(1, 500);
                    return () -> new ResetSecondFactor.Command(contact, reason.orElseThrow());
                }));
    }

    /** Of {@code POST /organizations/{org}/contacts/{id}/two-factor-reset}, and of the approval. */
    static Parsed<ResetSecondFactor.SupportCommand> readOfSupport(HttpRequest request) {
        return ofSupport(request, RequestBody.read(request, fields -> InterventionFields.read(request, fields)));
    }

    /** Of {@code DELETE /organizations/{org}/contacts/{id}/two-factor-reset}, which has no body. */
    static Parsed<ResetSecondFactor.SupportCommand> readOfSupportInQuery(HttpRequest request) {
        return ofSupport(
                request, QueryParameters.read(request, parameters -> InterventionFields.read(request, parameters)));
    }

    private static Parsed<ResetSecondFactor.SupportCommand> ofSupport(
            HttpRequest request, Parsed<Intervention> intervention) {
        return OrganizationPath.read(request)
                .then(organization -> Parsed.named(ContactId.parse(request.pathParameter("id")))
                        .then(contact -> intervention.map(
                                its -> new ResetSecondFactor.SupportCommand(organization, contact, its))));
    }
}
