package portal.local.aws.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.local.aws.http.Header;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;

/** Answers with the pages. The folder is read for each request, so that a change shows after a reload. */
public final class WebFolder {
    private static final Pattern ASSET = Pattern.compile("/assets/([0-9a-f]{16})/(.+)");
    /** A file at the top has an extension. An address of a page has none there. */
    private static final Pattern FILE_AT_THE_TOP = Pattern.compile("/[^/]+\\.[a-z0-9]+");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    private final Path folder;
    private final byte[] config;
    private final List<Header> headers;

    /**
     * @param folder the folder with {@code index.html} and {@code assets}, which may be missing
     * @param signIn where managed login answers, without a slash at the end
     * @param client the client of the pages
     * @param headers what every answer with a part of the pages has
     */
    public WebFolder(Path folder, String signIn, String client, List<Header> headers) {
        this.folder = folder;
        this.config = JsonNodes.bytes(config(signIn, client));
        this.headers = List.copyOf(headers);
    }

    /** What the pages have to know of this portal, as JSON. */
    byte[] config() {
        return config.clone();
    }

    private static JsonNode config(String signIn, String client) {
        return JsonNodes.object().put("api", "/api").put("signIn", signIn).put("clientId", client);
    }

    /** Whether a path is a file, for whoever asks. Any other path may be the address of a page. */
    boolean isFile(String path) {
        return path.startsWith("/assets/")
                || path.equals("/config.json")
                || FILE_AT_THE_TOP.matcher(path).matches();
    }

    LocalResponse file(LocalRequest request) {
        return switch (request.path()) {
            case "/config.json" -> shown("application/json", config, ASK_EACH_TIME);
            case "/index.html" -> document(request);
            default -> asset(request);
        };
    }

    /** The one document, whatever the address: the page finds out by itself what to show. */
    LocalResponse document(LocalRequest request) {
        return release()
                .map(release -> shown("text/html; charset=utf-8", bytes(release.document()), ASK_EACH_TIME))
                .orElseGet(() -> LocalProblem.NOT_FOUND.answer(request, "There are no pages in " + folder));
    }

    private LocalResponse asset(LocalRequest request) {
        Matcher asset = ASSET.matcher(request.path());
        return Optional.of(asset)
                .filter(Matcher::matches)
                .flatMap(matched -> release())
                .flatMap(release -> release.asset(asset.group(2))
                        .map(content -> shown(MediaTypes.of(asset.group(2)), content, lasts(asset.group(1), release))))
                .orElseGet(() -> LocalProblem.NOT_FOUND.answer(request));
    }

    /** A page that is open while files change gets the new ones by its old addresses. A browser must not keep those. */
    private static String lasts(String version, Release release) {
        return version.equals(release.version()) ? FOR_GOOD : "no-store";
    }

    private LocalResponse shown(String contentType, byte[] content, String cacheControl) {
        LocalResponse answer = LocalResponse.of(200, contentType, content).withDefault("Cache-Control", cacheControl);
        for (Header header : headers) {
            answer = answer.withDefault(header.name(), header.value());
        }
        return answer;
    }

    private Optional<Release> release() {
        try {
            return Optional.of(Release.read(folder));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
