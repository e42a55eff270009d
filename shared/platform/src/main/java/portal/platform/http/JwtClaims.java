package portal.platform.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/** Who is calling, by the claims that the authorizer checked and nothing else. */
final class JwtClaims {

    private static final String BACK_OFFICE = "portal/back-office";
    /** Claims are texts, and the authorizer has whole seconds. */
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private JwtClaims() {}

    static Optional<Caller> caller(HttpRequest call) {
        return isBackOffice(call) ? Optional.of(backOffice(call)) : customer(call);
    }

    private static boolean isBackOffice(HttpRequest call) {
        var scopes = claim(call, "scope").split(" ");
        return List.of(scopes).contains(BACK_OFFICE);
    }

    private static Caller backOffice(HttpRequest call) {
        var client = call.claims().containsKey("client_id") ? claim(call, "client_id") : claim(call, "sub");
        return new Caller.BackOffice(client, call.origin());
    }

    private static Optional<Caller> customer(HttpRequest call) {
        var organization = OrganizationId.parse(claim(call, "custom:organization"));
        var contact = ContactId.parse(claim(call, "custom:contact"));
        var authenticatedAt = moment(claim(call, "auth_time"));
        var secondFactor = claim(call, "custom:second_factor").equals("true");
        return organization.isEmpty() || contact.isEmpty() || authenticatedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caller.Customer(
                        organization.get(), contact.get(), authenticatedAt.get(), secondFactor, call.origin()));
    }

    private static Optional<Instant> moment(String seconds) {
        try {
            var second = Long.parseLong(seconds);
            return second >= 0 && second <= LATEST ? Optional.of(Instant.ofEpochSecond(second)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A claim that is not there reads as an empty one: no claim that counts for anything is empty. */
    private static String claim(HttpRequest call, String name) {
        return call.claims().getOrDefault(name, "");
    }
}
