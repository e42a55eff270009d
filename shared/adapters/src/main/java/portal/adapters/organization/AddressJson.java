package portal.adapters.organization;

import portal.domain.organization.Address;
import portal.platform.json.Json;

/** An address as the API shows it. */
public final class AddressJson {

    private AddressJson() {}

    public static Json.Struct of(Address address) {
        return Json.object()
                .put("street", address.street())
                .put("postalCode", address.postalCode())
                .put("city", address.city())
                .put("country", address.country())
                .build();
    }
}
