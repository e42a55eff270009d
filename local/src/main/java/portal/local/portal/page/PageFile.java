package portal.local.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import portal.local.aws.http.LocalResponse;

/**
 * A file of the class path that a page consists of. Its path is never taken from a request.
 *
 * @param path on the class path, with its first slash
 */
record PageFile(String path) {

    LocalResponse answer() {
        try (InputStream file = PageFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return LocalResponse.of(200, contentType(), file.readAllBytes())
                    .withDefault("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page, with what it may load and run. */
    LocalResponse answer(String policy) {
        return answer().withDefault("Content-Security-Policy", policy);
    }

    private String contentType() {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html", "css" -> "text/" + extension + "; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> throw new IllegalStateException("no page has a file like " + path);
        };
    }
}
