package portal.local.aws.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An HTTP request, as received.
 *
 * @param path the path before decoding, with its first slash
 * @param query the part after the question mark, before decoding; empty when there is none
 * @param headers the header lines in their order, with the names as sent
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

    /** The values of a header, joined as proxies join them; empty when it was not sent. */
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
