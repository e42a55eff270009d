package portal.functions.managecontacts;

import java.util.Set;
import java.util.function.Function;
import portal.domain.access.ContactId;
import portal.domain.access.Role;
import portal.domain.contact.ManageContacts.Target;
import portal.lambda.http.Bodies;
import portal.lambda.http.ContactFields;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;
import portal.lambda.http.Versions;

/**
 * A request about the contact that its path names.
 *
 * @param content what the body says
 */
record TargetedRequest<C>(Target target, C content) {

    static Parsed<TargetedRequest<ContactRequest>> readContact(HttpCall call) {
        return read(call, ContactRequest::read);
    }

    static Parsed<TargetedRequest<Set<Role>>> readRoles(HttpCall call) {
        return read(
                call,
                its -> Bodies.read(its, fields -> {
                    var roles = ContactFields.roles(fields);
                    return roles::orElseThrow;
                }));
    }

    static Parsed<Target> readTarget(HttpCall call) {
        return Parsed.named(ContactId.parse(call.pathParameter("id")))
                .map(id -> new Target(id, Versions.expected(call)));
    }

    private static <C> Parsed<TargetedRequest<C>> read(HttpCall call, Function<HttpCall, Parsed<C>> reading) {
        return readTarget(call)
                .then(target -> reading.apply(call).map(content -> new TargetedRequest<>(target, content)));
    }
}
