package portal.local.aws.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger changes in the claims of tokens ({@code claimsAndScopeOverrideDetails}).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
 *     token generation</a>
 */
record TokenClaims(JsonNode details) {
    /** No trigger, or one that changes nothing. */
    static final TokenClaims UNCHANGED = new TokenClaims(MissingNode.getInstance());

    /** Claims that a trigger can neither add nor change. */
    private static final Set<String> PROTECTED = Set.of(
            "acr",
            "amr",
            "at_hash",
            "aud",
            "auth_time",
            "azp",
            "client_id",
            "cognito:username",
            "device_key",
            "event_id",
            "exp",
            "iat",
            "identities",
            "iss",
            "jti",
            "nbf",
            "nonce",
            "origin_jti",
            "scope",
            "sub",
            "token_use",
            "username",
            "version");

    void applyToAccessToken(JWTClaimsSet.Builder claims, List<String> scopes) {
        JsonNode access = details.path("accessTokenGeneration");
        apply(access, claims);
        Set<String> changed = new LinkedHashSet<>(scopes);
        access.path("scopesToAdd").forEach(scope -> changed.add(scope.asText()));
        access.path("scopesToSuppress").forEach(scope -> changed.remove(scope.asText()));
        claims.claim("scope", String.join(" ", changed));
    }

    void applyToIdToken(JWTClaimsSet.Builder claims) {
        apply(details.path("idTokenGeneration"), claims);
    }

    private static void apply(JsonNode generation, JWTClaimsSet.Builder claims) {
        generation.path("claimsToAddOrOverride").properties().forEach(claim -> {
            if (!PROTECTED.contains(claim.getKey())) {
                claims.claim(claim.getKey(), value(claim.getValue()));
            }
        });
        for (JsonNode name : generation.path("claimsToSuppress")) {
            if (!PROTECTED.contains(name.asText())) {
                claims.claim(name.asText(), null);
            }
        }
    }

    private static @Nullable Object value(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                object.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
                yield members;
            }
            case ArrayNode array -> {
                List<@Nullable Object> elements = new ArrayList<>();
                array.forEach(element -> elements.add(value(element)));
                yield elements;
            }
            default ->
                value.isBoolean()
                        ? (Object) value.booleanValue()
                        : value.isNumber() ? value.numberValue() : value.isNull() ? null : value.asText();
        };
    }
}
