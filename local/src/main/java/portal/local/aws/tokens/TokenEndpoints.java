package portal.local.aws.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalProblem.FieldError;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** Gives tokens to anybody on this machine, in place of signing in. */
public final class TokenEndpoints {
    private static final Set<String> FIELDS = Set.of("organization", "contact", "mfa", "authTime", "scope", "support");
    private static final int LONGEST_ID = 255;
    private static final long LATEST_TIME = 253_402_300_799L;

    private final TokenIssuer issuer;
    private final RSAKey key;
    private final SystemClients clients;
    private final SupportPeople support;
    private final BiConsumer<String, String> signedIn;
    private final Clock clock;

    /** @param signedIn takes the organization and the contact before a token is issued: it stands for a sign-in */
    public TokenEndpoints(
            TokenIssuer issuer,
            RSAKey key,
            SystemClients clients,
            SupportPeople support,
            BiConsumer<String, String> signedIn,
            Clock clock) {
        this.issuer = issuer;
        this.key = key;
        this.clients = clients;
        this.support = support;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("POST", "/local/tokens", (request, variables) -> issue(request));
        routes.add("GET", "/.well-known/jwks.json", (request, variables) -> keys());
    }

    private LocalResponse keys() {
        String keys = new JWKSet(key.toPublicJWK()).toString();
        return LocalResponse.of(200, "application/json", keys.getBytes(StandardCharsets.UTF_8));
    }

    private LocalResponse issue(LocalRequest request) {
        Optional<JsonNode> parsed = JsonNodes.parse(request.body());
        if (parsed.isEmpty()) {
            return LocalProblem.MALFORMED_JSON.answer(request);
        }
        JsonNode wanted = parsed.get();
        List<FieldError> errors = errors(wanted);
        if (!errors.isEmpty()) {
            return LocalProblem.INVALID_REQUEST.answer(request, errors);
        }
        return LocalResponse.json(200, JsonNodes.object().put("token", token(wanted)));
    }

    private String token(JsonNode wanted) {
        if (wanted.has("scope")) {
            String scopes = clients.granted(wanted.path("scope").textValue()).orElseThrow();
            return issuer.forSystem(clients.holderOf(scopes), scopes);
        }
        Instant authTime = wanted.has("authTime")
                ? Instant.ofEpochSecond(wanted.path("authTime").longValue())
                : clock.instant();
        boolean secondFactor = wanted.path("mfa").asBoolean(true);
        if (wanted.has("support")) {
            SupportPeople.Member person =
                    support.find(wanted.path("support").textValue()).orElseThrow();
            return issuer.forSupport(support.client(), person, secondFactor, authTime);
        }
        String organization = wanted.path("organization").textValue();
        String contact = wanted.path("contact").textValue();
        signedIn.accept(organization, contact);
        return issuer.forContact(organization, contact, secondFactor, authTime);
    }

    private List<FieldError> errors(JsonNode wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (!wanted.isObject()) {
            errors.add(new FieldError("", "invalid-type", "An object is expected."));
            return errors;
        }
        wanted.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                errors.add(new FieldError("/" + name, "unknown-field", "There is no such field."));
            }
        });
        if (wanted.has("scope")) {
            checkScope(wanted, errors);
        } else if (wanted.has("support")) {
            checkSupport(wanted, errors);
            checkSignIn(wanted, errors);
        } else {
            checkContact(wanted, errors);
            checkSignIn(wanted, errors);
        }
        return errors;
    }

    private void checkScope(JsonNode wanted, List<FieldError> errors) {
        if (clients.granted(wanted.path("scope").asText()).isEmpty()) {
            errors.add(new FieldError("/scope", "invalid-value", "One of " + clients.askable() + " is expected."));
        }
        if (wanted.has("organization") || wanted.has("contact") || wanted.has("support")) {
            errors.add(new FieldError("/scope", "invalid-value", "A token is a person's or has a scope, not both."));
        }
    }

    private void checkSupport(JsonNode wanted, List<FieldError> errors) {
        if (support.find(wanted.path("support").asText()).isEmpty()) {
            errors.add(new FieldError("/support", "invalid-value", "The name of somebody of support is expected."));
        }
        if (wanted.has("organization") || wanted.has("contact")) {
            errors.add(new FieldError("/support", "invalid-value", "A token is a contact's or of support, not both."));
        }
    }

    private static void checkContact(JsonNode wanted, List<FieldError> errors) {
        for (String field : List.of("organization", "contact")) {
            String id = JsonNodes.text(wanted, field);
            if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
                errors.add(new FieldError("/" + field, "invalid-value", "A text of 1 to 255 characters is expected."));
            }
        }
    }

    private static void checkSignIn(JsonNode wanted, List<FieldError> errors) {
        if (wanted.has("mfa") && !wanted.path("mfa").isBoolean()) {
            errors.add(new FieldError("/mfa", "invalid-type", "True or false is expected."));
        }
        JsonNode authTime = wanted.path("authTime");
        if (wanted.has("authTime") && !isTime(authTime)) {
            errors.add(new FieldError("/authTime", "invalid-value", "Whole seconds since 1970 are expected."));
        }
    }

    private static boolean isTime(JsonNode time) {
        return time.isIntegralNumber()
                && time.canConvertToLong()
                && time.longValue() >= 0
                && time.longValue() <= LATEST_TIME;
    }
}
