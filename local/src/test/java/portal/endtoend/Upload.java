package portal.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Uploads files as clients do: to the portal's link, with the headers that it prescribes. */
final class Upload {

    private static final String SET_BY_THE_CLIENT = "Content-Length";

    private Upload() {}

    /** @param asked the answer with the link */
    static HttpResponse<byte[]> of(PortalClient.Reply asked, byte[] content) {
        var upload = asked.json().path("upload");
        var request = HttpRequest.newBuilder(URI.create(upload.path("url").asText()))
                .PUT(BodyPublishers.ofByteArray(content));
        upload.path("headers").properties().stream()
                .filter(header -> !header.getKey().equals(SET_BY_THE_CLIENT))
                .forEach(header ->
                        request.setHeader(header.getKey(), header.getValue().asText()));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
