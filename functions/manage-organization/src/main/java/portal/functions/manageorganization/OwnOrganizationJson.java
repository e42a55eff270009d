package portal.functions.manageorganization;

import portal.domain.organization.InvoiceContact;
import portal.domain.organization.OwnOrganization;
import portal.lambda.http.AddressJson;
import portal.lambda.http.Answer;
import portal.lambda.json.Json;

/** An organization as its administrators see it. */
final class OwnOrganizationJson {

    private OwnOrganizationJson() {}

    static Answer answer(OwnOrganization own) {
        return Answer.ok(of(own)).withVersion(own.organization().version());
    }

    private static Json.Struct of(OwnOrganization own) {
        var organization = own.organization();
        var details = organization.details();
        return Json.object()
                .put("id", organization.id())
                .put("name", organization.name())
                .put("participant", organization.participant().digits())
                .putIfPresent("address", details.address().map(AddressJson::of))
                .putIfPresent("invoiceContact", own.invoiceContact().map(OwnOrganizationJson::of))
                .put("incidentManagerLimit", organization.incidentManagerLimit())
                .putIfPresent("confirmedAt", details.confirmedAt())
                .build();
    }

    private static Json.Struct of(InvoiceContact contact) {
        return Json.object().put("id", contact.id()).put("name", contact.name()).build();
    }
}
