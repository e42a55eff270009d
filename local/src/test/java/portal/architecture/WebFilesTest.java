package portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The files of the pages, as they are served: their sizes, what they load, and what they may not do. */
class WebFilesTest {

    /** What the first page may weigh, compressed, in bytes. */
    private static final int BUDGET = 150_000;

    private static final Path WEB = Path.of("../web");
    private static final Path ASSETS = WEB.resolve("assets");
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^(?:import|export)\\s[^;]*?\"(\\.[^\"]+)\";");
    private static final Pattern LAZY_IMPORT = Pattern.compile("=> import\\(\"(\\.[^\"]+)\"\\)");
    private static final Pattern PRELOADED = Pattern.compile("rel=\"modulepreload\" href=\"/assets/([^\"]+)\"");
    private static final Pattern REFERRED = Pattern.compile("(?:href|src)=\"/assets/([^\"]+)\"");

    @Test
    void theDocumentNamesTheModulesOfTheFirstPage() throws IOException {
        var needed = reachable(STATIC_IMPORT, ASSETS.resolve("main.js"));
        needed.remove("main.js");

        assertThat(found(PRELOADED, Files.readString(WEB.resolve("index.html"))))
                .isEqualTo(needed);
    }

    @Test
    void theFirstPageIsLight() throws IOException {
        var first = found(REFERRED, Files.readString(WEB.resolve("index.html")));
        first.addAll(reachable(STATIC_IMPORT, ASSETS.resolve("pages/license/overview.js")));
        long size = 0;
        for (var file : first) {
            size += compressed(Files.readAllBytes(ASSETS.resolve(file)));
        }

        assertThat(size).isLessThan(BUDGET);
    }

    @Test
    void everyModuleIsLoadedBySomePage() throws IOException {
        var loaded = reachable(Pattern.compile(STATIC_IMPORT + "|" + LAZY_IMPORT), ASSETS.resolve("main.js"));

        assertThat(loaded).isEqualTo(modules());
    }

    @Test
    void noModuleMakesElementsOfText() throws IOException {
        for (var module : modules()) {
            assertThat(Files.readString(ASSETS.resolve(module)))
                    .as(module)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }

    @Test
    void theDocumentHasNoScriptOrStyleOfItsOwn() throws IOException {
        assertThat(Files.readString(WEB.resolve("index.html")))
                .doesNotContain("<style", "style=", "onclick=", "onload=")
                .doesNotContainPattern("<script[^>]*>[^<]");
    }

    @Test
    void librariesAreAsTheirMakersPublishedThem() throws Exception {
        var vendor = ASSETS.resolve("vendor");
        var lines = Files.readAllLines(vendor.resolve("SHA256SUMS"));
        for (var line : lines) {
            var parts = line.split("\\s+", 2);
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(vendor.resolve(parts[1])));
            assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
        }

        try (var files = Files.list(vendor)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".js")))
                    .hasSameSizeAs(lines);
        }
    }

    /** All modules of the portal, without the libraries. */
    private static Set<String> modules() throws IOException {
        try (Stream<Path> files = Files.walk(ASSETS)) {
            return names(files.filter(file -> file.toString().endsWith(".js"))
                    .map(file -> ASSETS.relativize(file).toString())
                    .filter(name -> !name.startsWith("vendor/")));
        }
    }

    /** What a module loads, directly or not, itself included, without the libraries when {@code imports} are lazy. */
    private static Set<String> reachable(Pattern imports, Path start) throws IOException {
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var module = open.pop().normalize();
            if (reached.add(ASSETS.normalize().relativize(module).toString())
                    && !module.toString().contains("/vendor/")) {
                found(imports, Files.readString(module)).forEach(name -> open.push(module.resolveSibling(name)));
            }
        }
        if (imports != STATIC_IMPORT) {
            reached.removeIf(name -> name.startsWith("vendor/"));
        }
        return reached;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return names(
                pattern.matcher(text).results().map(match -> match.group(1) == null ? match.group(2) : match.group(1)));
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static int compressed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }
}
