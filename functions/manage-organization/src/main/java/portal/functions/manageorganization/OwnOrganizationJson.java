package portal.functions.manageorganization;

import portal.adapters.organization.AddressJson;
import portal.domain.organization.InvoiceContact;
import portal.domain.organization.OwnOrganization;
import portal.domain.organization.PlannedRemoval;
import portal.platform.http.HttpResponse;
import portal.platform.json.Json;

/** An organization as its administrators see it. */
final class OwnOrganizationJson {

    private OwnOrganizationJson() {}

    static HttpResponse response(OwnOrganization own) {
        return HttpResponse.ok(of(own)).withVersion(own.organization().version());
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
                .putIfPresent("removalStartsAt", organization.leaving().map(PlannedRemoval::startsAt))
                .build();
    }

    private static Json.Struct of(InvoiceContact contact) {
        return Json.object().put("id", contact.id()).put("name", contact.name()).build();
    }
}
