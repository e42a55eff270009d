package portal.local.aws.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One HTTP request as it came over the wire.
 *
 * @param path the path before any decoding, starting with a slash
 * @param query what follows the question mark before any decoding, empty when there is none
 * @param headers the header lines in the order in which they came, names as sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LocalRequest(
        String id,
        String method,
        String path,
        String query,
        String protocol,
        String sourceIp,
        List<Header> headers,
        byte[] body) {
    public LocalRequest {
        headers = List.copyOf(headers);
    }

    /** The values of a header joined as proxies join them, or nothing when it was not sent. */
    public Optional<String> header(String name) {
        List<String> values = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    /** The same request at another path. */
    public LocalRequest at(String otherPath) {
        return new LocalRequest(id, method, otherPath, query, protocol, sourceIp, headers, body);
    }

    /** Whether a header's value, up to its first parameter, is one of these. */
    public boolean isOfType(String mediaType) {
        return header("content-type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(mediaType::equals)
                .isPresent();
    }

    @Override
    public String toString() {
        return headers.stream().map(Header::name).collect(Collectors.joining(", ", method + " " + path + " [", "]"));
    }
}
