package portal.local.aws.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import portal.local.aws.http.LocalRequest;

/** Puts a request's body into its event: text as it is, everything else in base64. */
final class BodyReader {
    private BodyReader() {}

    static void put(ObjectNode event, LocalRequest request) {
        Optional<String> text = isText(request) ? utf8(request.body()) : Optional.empty();
        boolean encoded = request.body().length > 0 && text.isEmpty();
        if (encoded) {
            event.put("body", Base64.getEncoder().encodeToString(request.body()));
        } else if (request.body().length > 0) {
            event.put("body", text.orElseThrow());
        }
        event.put("isBase64Encoded", encoded);
    }

    private static boolean isText(LocalRequest request) {
        String type = request.header("content-type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("application/json");
        boolean textual = type.startsWith("text/")
                || type.equals("application/json")
                || type.equals("application/javascript")
                || type.equals("application/xml")
                || type.endsWith("+json")
                || type.endsWith("+xml");
        return textual && request.header("content-encoding").isEmpty();
    }

    private static Optional<String> utf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
