package portal.functions.issuetokenclaims;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.lambda.json.Json;
import portal.lambda.json.JsonReader;
import portal.lambda.json.JsonWriter;
import portal.lambda.json.MalformedJsonException;

/**
 * Cognito's pre token generation trigger (version 2): puts into the access token which contact of which organization signed in,
 * and that a second factor was used, which Cognito's tokens do not tell by themselves. The user pool asks everybody for one.
 */
public final class IssueTokenClaimsHandler implements RequestStreamHandler {

    public IssueTokenClaimsHandler() {}

    /** @param environment not used: the trigger's event has all there is to know */
    public IssueTokenClaimsHandler(Map<String, String> environment) {
        this();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        var event = event(input);
        var attributes = event.object("request").object("userAttributes");
        var claims = Json.object().put("custom:second_factor", "true");
        copy("custom:organization", attributes, claims);
        copy("custom:contact", attributes, claims);
        output.write(JsonWriter.write(withClaims(event, claims.build())).getBytes(StandardCharsets.UTF_8));
    }

    private static void copy(String name, Json.Struct attributes, Json.Builder claims) {
        claims.putIfPresent(name, attributes.text(name));
    }

    private static Json.Struct withClaims(Json.Struct event, Json.Struct claims) {
        var access = Json.object().put("claimsToAddOrOverride", claims).build();
        var details = Json.object().put("accessTokenGeneration", access).build();
        var response =
                Json.object().put("claimsAndScopeOverrideDetails", details).build();
        return Json.object().putAll(event).put("response", response).build();
    }

    private static Json.Struct event(InputStream input) throws IOException {
        try {
            return (Json.Struct) JsonReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new IOException("The event is not JSON", e);
        }
    }
}
