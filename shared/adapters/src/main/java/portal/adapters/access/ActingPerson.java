package portal.adapters.access;

import java.util.Optional;
import portal.domain.access.SupportPerson;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.QueryParameters;

/**
 * Who of the vendor's support acts. One of the vendor's systems says it. Of a person it is known who signed in, so
 * another name is refused.
 */
public final class ActingPerson {

    private ActingPerson() {}

    /** From a field that systems have to fill in. */
    public static Optional<String> required(HttpRequest request, Fields fields, String name) {
        var signedIn = request.supportPerson();
        return signedIn.isPresent()
                ? own(signedIn.get(), fields.optional(name))
                : fields.required(name).name(SupportPerson.LONGEST_NAME);
    }

    /** From a query parameter that systems have to give. */
    static Optional<String> required(HttpRequest request, QueryParameters.Parameters parameters, String name) {
        var signedIn = request.supportPerson();
        return signedIn.isPresent()
                ? own(signedIn.get(), parameters.optional(name))
                : parameters.required(name).name(SupportPerson.LONGEST_NAME);
    }

    /** From a field that systems may leave out. */
    public static Optional<String> optional(HttpRequest request, Fields fields, String name) {
        var signedIn = request.supportPerson();
        var field = fields.optional(name);
        return signedIn.isPresent() ? own(signedIn.get(), field) : field.name(SupportPerson.LONGEST_NAME);
    }

    private static Optional<String> own(String signedIn, Field field) {
        var given = field.name(SupportPerson.LONGEST_NAME);
        if (given.isPresent() && !given.get().equals(signedIn)) {
            field.refuse(FieldMessage.notAllowed(signedIn));
        }
        return Optional.of(signedIn);
    }
}
