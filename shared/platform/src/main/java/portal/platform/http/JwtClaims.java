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
import portal.domain.access.SupportPerson;

/** Reads who is calling, only from the claims that the authorizer checked. */
final class JwtClaims {

    private static final String AUTH_TIME = "auth_time";

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
        if (isOfSupport(request)) {
            return SupportClaims.caller(request, authenticatedAt(request, now));
        }
        var capabilities = Capability.ofScopes(scopes(request));
        return capabilities.isEmpty() ? customer(request, now) : backOffice(request, capabilities, now);
    }

    /** A system need not have signed in, but it has not signed in later than now. */
    private static Optional<Caller> backOffice(HttpRequest request, Set<Capability> capabilities, Instant now) {
        if (!claim(request, AUTH_TIME).isEmpty()
                && authenticatedAt(request, now).isEmpty()) {
            return Optional.empty();
        }
        var client = request.claims().containsKey("client_id") ? claim(request, "client_id") : claim(request, "sub");
        return Optional.of(new Caller.BackOffice(client, capabilities, request.origin()));
    }

    /** Whether the token is one of the people of support. */
    static boolean isOfSupport(HttpRequest request) {
        return scopes(request).contains(SupportPerson.SCOPE);
    }

    private static List<String> scopes(HttpRequest request) {
        return List.of(claim(request, "scope").split(" "));
    }

    private static Optional<Caller> customer(HttpRequest request, Instant now) {
        var organization = OrganizationId.parse(claim(request, "custom:organization"));
        var contact = ContactId.parse(claim(request, "custom:contact"));
        var authenticatedAt = authenticatedAt(request, now);
        var secondFactor = usedSecondFactor(request);
        return organization.isEmpty() || contact.isEmpty() || authenticatedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caller.Customer(
                        organization.get(), contact.get(), authenticatedAt.get(), secondFactor, request.origin()));
    }

    static boolean usedSecondFactor(HttpRequest request) {
        return claim(request, "custom:second_factor").equals("true");
    }

    /** When the caller signed in; empty without such a moment, or with one in the future. */
    private static Optional<Instant> authenticatedAt(HttpRequest request, Instant now) {
        var moment = moment(claim(request, AUTH_TIME));
        return moment.isPresent() && moment.get().isAfter(now.plus(CLOCK_SKEW)) ? Optional.empty() : moment;
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
    static String claim(HttpRequest request, String name) {
        return request.claims().getOrDefault(name, "");
    }
}
