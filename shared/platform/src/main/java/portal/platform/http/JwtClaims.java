package portal.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/** Reads who is calling, only from the claims that the authorizer checked. */
final class JwtClaims {

    /** How far the clock of the user pool may be ahead of this one. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    /** The latest moment that a claim may have. Claims are texts with whole seconds. */
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private JwtClaims() {}

    /** The caller; empty for an ID token or a sign-in in the future. */
    static Optional<Caller> caller(HttpRequest request, Instant now) {
        if (!claim(request, "token_use").equals("access")) {
            return Optional.empty();
        }
        var scopes = claim(request, "scope").split(" ");
        var capabilities = Capability.ofScopes(List.of(scopes));
        return capabilities.isEmpty() ? customer(request, now) : Optional.of(backOffice(request, capabilities));
    }

    private static Caller backOffice(HttpRequest request, Set<Capability> capabilities) {
        var client = request.claims().containsKey("client_id") ? claim(request, "client_id") : claim(request, "sub");
        return new Caller.BackOffice(client, capabilities, request.origin());
    }

    private static Optional<Caller> customer(HttpRequest request, Instant now) {
        var organization = OrganizationId.parse(claim(request, "custom:organization"));
        var contact = ContactId.parse(claim(request, "custom:contact"));
        var authenticatedAt = moment(claim(request, "auth_time"));
        var secondFactor = claim(request, "custom:second_factor").equals("true");
        return organization.isEmpty()
                        || contact.isEmpty()
                        || authenticatedAt.isEmpty()
                        || authenticatedAt.get().isAfter(now.plus(CLOCK_SKEW))
                ? Optional.empty()
                : Optional.of(new Caller.Customer(
                        organization.get(), contact.get(), authenticatedAt.get(), secondFactor, request.origin()));
    }

    private static Optional<Instant> moment(String seconds) {
        try {
            var second = Long.parseLong(seconds);
            return second >= 0 && second <= LATEST ? Optional.of(Instant.ofEpochSecond(second)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A missing claim reads as an empty one. No valid claim is empty. */
    private static String claim(HttpRequest request, String name) {
        return request.claims().getOrDefault(name, "");
    }
}
