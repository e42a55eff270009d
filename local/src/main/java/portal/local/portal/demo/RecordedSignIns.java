package portal.local.portal.demo;

import java.util.Map;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.secondfactor.RecordSigningIn;

/**
 * Records that a contact has signed in when the local portal gives a token in place of a sign-in. A token shows nothing
 * of a second factor: only the sign-in page records an enrollment.
 */
public final class RecordedSignIns {

    private final RecordSigningIn record;

    private RecordedSignIns(RecordSigningIn record) {
        this.record = record;
    }

    /** @param environment the environment variables of a function */
    public static RecordedSignIns of(Map<String, String> environment) {
        var store = DirectStore.of(environment);
        return new RecordedSignIns(new RecordSigningIn(
                new DynamoDbContacts(store.table()),
                new DynamoDbRoleCountStore(store.table()),
                store.transactions(),
                store.journal()));
    }

    /** Of ids that belong to no contact there is nothing to record. */
    public void signedIn(String organization, String contact) {
        OrganizationId.parse(organization)
                .ifPresent(of -> ContactId.parse(contact).ifPresent(id -> record.signedIn(of, id)));
    }
}
