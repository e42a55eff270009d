package portal.functions.manageorganizations;

import portal.adapters.organization.AddressJson;
import portal.domain.access.ContactId;
import portal.domain.license.OrganizationProfile;
import portal.domain.organization.Organization;
import portal.domain.organization.PlannedRemoval;
import portal.platform.http.HttpResponse;
import portal.platform.json.Json;

/** An organization as the back office sees it. */
final class OrganizationJson {

    private OrganizationJson() {}

    /** An organization in a list. */
    static Json.Struct of(Organization organization) {
        return Json.object()
                .put("id", organization.id())
                .put("name", organization.name())
                .put("participant", organization.participant().digits())
                .put("incidentManagerLimit", organization.incidentManagerLimit())
                .put("registeredAt", organization.registeredAt())
                .putIfPresent("confirmedAt", organization.details().confirmedAt())
                .putIfPresent("removalStartsAt", organization.leaving().map(PlannedRemoval::startsAt))
                .build();
    }

    static Json.Struct of(OrganizationProfile registered) {
        var details = registered.organization().details();
        return Json.object()
                .putAll(of(registered.organization()))
                .put("edition", registered.edition())
                .put("flex", registered.flex())
                .putIfPresent("address", details.address().map(AddressJson::of))
                .putIfPresent("invoiceContact", details.invoiceContact().map(OrganizationJson::of))
                .build();
    }

    static HttpResponse answer(OrganizationProfile registered) {
        return HttpResponse.ok(of(registered))
                .withVersion(registered.organization().version());
    }

    private static Json.Struct of(ContactId contact) {
        return Json.object().put("id", contact).build();
    }
}
