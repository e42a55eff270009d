package portal.functions.managecontacts;

import java.util.Set;
import java.util.function.Function;
import portal.adapters.contact.ContactFields;
import portal.domain.access.ContactId;
import portal.domain.access.Role;
import portal.domain.contact.ManageContacts.Target;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/**
 * A request about the contact that its path names.
 *
 * @param content what the body says
 */
record TargetedRequest<C>(Target target, C content) {

    static Parsed<TargetedRequest<ContactRequest>> readContact(HttpRequest call) {
        return read(call, ContactRequest::read);
    }

    static Parsed<TargetedRequest<Set<Role>>> readRoles(HttpRequest call) {
        return read(
                call,
                its -> RequestBody.read(its, fields -> {
                    var roles = ContactFields.roles(fields);
                    return roles::orElseThrow;
                }));
    }

    static Parsed<Target> readTarget(HttpRequest call) {
        return Parsed.named(ContactId.parse(call.pathParameter("id")))
                .map(id -> new Target(id, IfMatch.expected(call)));
    }

    private static <C> Parsed<TargetedRequest<C>> read(HttpRequest call, Function<HttpRequest, Parsed<C>> reading) {
        return readTarget(call)
                .then(target -> reading.apply(call).map(content -> new TargetedRequest<>(target, content)));
    }
}
