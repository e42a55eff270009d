package portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Uploads and reads files by signed links, so that a function need not carry the large S3 client. */
final class SignedTransfer {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private SignedTransfer() {}

    /**
     * Uploads a file where none is yet, by a link that {@link S3Links#upload} signed.
     *
     * @param size in bytes
     * @return the status of the answer
     */
    static int put(URI link, String mediaType, long size, Content content) throws IOException {
        var connection = open(link);
        try {
            connection.setRequestMethod("PUT");
            connection.setRequestProperty("Content-Type", mediaType);
            connection.setRequestProperty("If-None-Match", "*");
            connection.setFixedLengthStreamingMode(size);
            connection.setDoOutput(true);
            try (var body = connection.getOutputStream()) {
                content.writeTo(body);
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    /** @throws IOException also when the answer is another one than 200 */
    static InputStream get(URI link) throws IOException {
        var connection = open(link);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("S3 answers a read with " + connection.getResponseCode());
        }
        return connection.getInputStream();
    }

    private static HttpURLConnection open(URI link) throws IOException {
        var connection = (HttpURLConnection) link.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) CONNECT_WITHIN.toMillis());
        connection.setReadTimeout((int) ANSWER_WITHIN.toMillis());
        return connection;
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream body) throws IOException;
    }
}
