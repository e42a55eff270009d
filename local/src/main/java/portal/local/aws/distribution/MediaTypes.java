package portal.local.aws.distribution;

import java.util.Map;

/**
 * The types of the files of the pages, by the end of their names, as {@code ./portal upload-pages} tells them to S3.
 */
final class MediaTypes {
    /** Such as a license, whose name has no extension. */
    private static final String TEXT = "text/plain; charset=utf-8";

    private static final Map<String, String> BY_EXTENSION = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json",
            "md", TEXT,
            "ts", TEXT);

    private MediaTypes() {}

    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? TEXT : BY_EXTENSION.getOrDefault(name.substring(dot + 1), "application/octet-stream");
    }
}
