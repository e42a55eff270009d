package portal.platform.http;

import java.time.Instant;
import java.util.Arrays;
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

    static Optional<Caller> of(HttpRequest call) {
        return isBackOffice(call) ? Optional.of(backOffice(call)) : customer(call);
    }

    private static boolean isBackOffice(HttpRequest call) {
        return claim(call, "scope").stream()
                .flatMap(scopes -> Arrays.stream(scopes.split(" ")))
                .anyMatch(BACK_OFFICE::equals);
    }

    private static Caller backOffice(HttpRequest call) {
        var client = claim(call, "client_id").or(() -> claim(call, "sub")).orElse("");
        return new Caller.BackOffice(client, call.origin());
    }

    private static Optional<Caller> customer(HttpRequest call) {
        var organization = claim(call, "custom:organization").flatMap(OrganizationId::parse);
        var contact = claim(call, "custom:contact").flatMap(ContactId::parse);
        var authenticatedAt = claim(call, "auth_time").flatMap(JwtClaims::moment);
        var secondFactor =
                claim(call, "custom:second_factor").filter("true"::equals).isPresent();
        return organization.isEmpty() || contact.isEmpty() || authenticatedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caller.Customer(
                        organization.get(), contact.get(), authenticatedAt.get(), secondFactor, call.origin()));
    }

    private static Optional<Instant> moment(String seconds) {
        try {
            return Optional.of(Long.parseLong(seconds))
                    .filter(second -> second >= 0 && second <= LATEST)
                    .map(Instant::ofEpochSecond);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> claim(HttpRequest call, String name) {
        return Optional.ofNullable(call.claims().get(name));
    }
}
