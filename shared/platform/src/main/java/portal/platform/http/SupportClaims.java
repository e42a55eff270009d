package portal.platform.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.SupportPerson;

/**
 * Reads who of the vendor's support is calling. The scope alone is not enough: the user pool gives it to whoever signs
 * in with the client of the desk, so the function that issues claims has to say that the person is of support
 * (docs/decisions/0041-people-of-support.md).
 */
final class SupportClaims {

    private static final String NAME = "support_name";

    private SupportClaims() {}

    /**
     * The person.
     *
     * @param authenticatedAt empty when the token does not tell, or tells of the future
     * @return empty without what the function says of people of support, and for whoever is a contact
     */
    static Optional<Caller> caller(HttpRequest request, Optional<Instant> authenticatedAt) {
        var id = JwtClaims.claim(request, "sub");
        var name = JwtClaims.claim(request, NAME);
        if (id.isBlank() || name.isBlank() || isContact(request) || authenticatedAt.isEmpty()) {
            return Optional.empty();
        }
        var email = Optional.of(JwtClaims.claim(request, "support_email")).filter(told -> !told.isEmpty());
        var person = new SupportPerson(id, name, email, authenticatedAt.get(), JwtClaims.usedSecondFactor(request));
        return Optional.of(new Caller.BackOffice(
                JwtClaims.claim(request, "client_id"),
                Optional.of(person),
                Capability.ofScopes(List.of(SupportPerson.SCOPE)),
                request.origin()));
    }

    /** The name of the person who is calling. */
    static String name(HttpRequest request) {
        return JwtClaims.claim(request, NAME);
    }

    private static boolean isContact(HttpRequest request) {
        return request.claims().containsKey("custom:organization")
                || request.claims().containsKey("custom:contact");
    }
}
