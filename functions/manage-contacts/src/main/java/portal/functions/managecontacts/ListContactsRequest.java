package portal.functions.managecontacts;

import portal.domain.access.Role;
import portal.domain.contact.ContactFilter;
import portal.domain.contact.ContactStatus;
import portal.domain.contact.ReadContacts;
import portal.domain.text.SearchWords;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** The query of a list of contacts. */
final class ListContactsRequest {

    private static final int LONGEST_WORDS = 200;

    private ListContactsRequest() {}

    static Parsed<ReadContacts.Listing> read(HttpRequest request) {
        return QueryParameters.read(request, parameters -> {
            var role = parameters.constant("role", Role.class);
            var status = parameters.constant("status", ContactStatus.Value.class);
            var words = parameters.line("q", 1, LONGEST_WORDS).map(SearchWords::new);
            var page = parameters.page();
            return () -> new ReadContacts.Listing(new ContactFilter(role, status, words), page.orElseThrow());
        });
    }
}
