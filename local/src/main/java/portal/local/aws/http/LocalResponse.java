package portal.local.aws.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTTP answer.
 *
 * @param status 100 to 599
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LocalResponse(int status, List<Header> headers, byte[] body) {
    public LocalResponse {
        headers = List.copyOf(headers);
    }

    public static LocalResponse json(int status, JsonNode body) {
        return of(status, "application/json", JsonNodes.bytes(body));
    }

    public static LocalResponse text(String contentType, String body) {
        return of(200, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static LocalResponse of(int status, String contentType, byte[] body) {
        return new LocalResponse(status, List.of(new Header("Content-Type", contentType)), body);
    }

    /** The same answer with this header, unless it already has one of that name. */
    public LocalResponse withDefault(String name, String value) {
        if (headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name))) {
            return this;
        }
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new LocalResponse(status, more, body);
    }
}
