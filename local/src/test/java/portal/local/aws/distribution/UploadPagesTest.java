package portal.local.aws.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./portal upload-pages} with a stand-in for the AWS CLI, which copies files to a folder. */
class UploadPagesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** The words of each call stand on a line, with a bar between them. */
    private static final String AWS = """
            #!/usr/bin/env bash
            set -euo pipefail
            here=$(cd "$(dirname "$0")" && pwd)
            (IFS='|'; echo "$*") >>"$here/calls"
            case $1 in
              cloudformation) cat "$here/bucket-name" ;;
              s3)
                to=$here/bucket/${4#s3://pages-bucket/}
                mkdir -p "$(dirname "$to")"
                if [ -d "$3" ]; then mkdir -p "$to" && cp -R "$3." "$to"; else cp "$3" "$to"; fi
                ;;
            esac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void layOut() throws IOException {
        Path aws = folder.resolve("bin/aws");
        write("bin/aws", AWS);
        Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwxr-xr-x"));
        write("bin/bucket-name", "pages-bucket\n");
        Files.copy(ROOT.resolve("portal"), folder.resolve("portal"));
        write("web/index.html", "<script src=\"/assets/main.js\"></script><link href=\"/assets/style.css\" />");
        write("web/package.json", "{}");
        write("web/assets/main.js", "import './lib/api.js'");
        write("web/assets/lib/api.js", "export {}");
        write("web/assets/lib-2.js", "sorted by bytes: before lib/");
        write("web/assets/Zebra.js", "sorted by bytes: before all the others");
        write("web/assets/style.css", "body {}");
        write("web/assets/icon.svg", "<svg/>");
        write("web/assets/vendor/LICENSE-a.b/LICENSE", "Do what you want");
        write("web/assets/vendor/types.d.ts", "export {}");
        write("web/assets/vendor/data.bin", "\u0000");
        write("web/assets/.hidden/file.js", "hidden");
        write("web/assets/lib/.swp.js", "hidden");
        write("web/assets/with space.js", "no address");
        Files.createSymbolicLink(folder.resolve("web/assets/link.js"), folder.resolve("web/assets/main.js"));
    }

    @Test
    void uploadsWhatTheLocalPortalServes() throws Exception {
        Release release = Release.read(folder.resolve("web"));

        assertThat(upload(folder, 0, "upload-pages", "my-stack"))
                .isEqualTo("The pages of version " + release.version() + " are in pages-bucket.\n");

        assertThat(bucket().keySet())
                .containsExactlyInAnyOrder(Stream.of(
                                "Zebra.js",
                                "icon.svg",
                                "lib-2.js",
                                "lib/api.js",
                                "main.js",
                                "style.css",
                                "vendor/LICENSE-a.b/LICENSE",
                                "vendor/data.bin",
                                "vendor/types.d.ts",
                                "../../index.html")
                        .map(file -> Path.of("assets", release.version(), file).normalize())
                        .map(Path::toString)
                        .toArray(String[]::new));
        bucket().forEach((key, content) -> assertThat(content)
                .as(key)
                .isEqualTo(
                        key.equals("index.html")
                                ? release.document()
                                : text(release, key.substring(("assets/" + release.version() + "/").length()))));
    }

    @Test
    void saysOfEachFileWhatTheLocalPortalSays() throws Exception {
        Release release = Release.read(folder.resolve("web"));
        upload(folder, 0, "upload-pages", "my-stack");

        List<List<String>> calls = calls();
        assertThat(calls.getFirst())
                .containsExactly(
                        "cloudformation",
                        "describe-stacks",
                        "--stack-name",
                        "my-stack",
                        "--output",
                        "text",
                        "--query",
                        "Stacks[0].Outputs[?OutputKey=='PagesBucket'].OutputValue");
        assertThat(calls.subList(1, calls.size() - 1))
                .allSatisfy(call -> assertThat(call)
                        .startsWith("s3", "cp")
                        .contains("s3://pages-bucket/assets/" + release.version() + "/", "--recursive")
                        .containsSequence("--cache-control", FOR_GOOD))
                .extracting(call -> after(call, "--content-type"))
                .containsExactlyInAnyOrder(
                        MediaTypes.of("lib/api.js"),
                        MediaTypes.of("style.css"),
                        MediaTypes.of("icon.svg"),
                        MediaTypes.of("vendor/LICENSE-a.b/LICENSE"),
                        MediaTypes.of("vendor/data.bin"));
        assertThat(calls.getLast())
                .as("the document comes last, when all that it names is there")
                .contains("s3://pages-bucket/index.html")
                .containsSequence("--content-type", "text/html; charset=utf-8")
                .containsSequence("--cache-control", "no-cache");
    }

    /** The name of each type is written down in two languages. */
    @Test
    void knowsTheSameTypesAsTheLocalPortal() throws Exception {
        for (String extension : List.of("js", "css", "json", "svg", "png", "woff2", "webmanifest", "md", "ts", "exe")) {
            write("web/assets/types/file." + extension, extension);
        }
        upload(folder, 0, "upload-pages", "my-stack");

        Map<String, String> told = new TreeMap<>();
        for (List<String> call : calls()) {
            if (call.contains("--recursive")) {
                told.put(after(call, "--content-type"), "");
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("web/assets/types"))) {
            assertThat(told.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> MediaTypes.of(file.getFileName().toString()))
                                    .distinct()
                                    .toList());
        }
    }

    @Test
    void givesThePagesOfThisRepositoryTheSameVersion() throws Exception {
        assertThat(upload(ROOT, 0, "upload-pages", "my-stack"))
                .contains("version " + Release.read(ROOT.resolve("web")).version() + " ");
    }

    @Test
    void saysWhatItLacks() throws Exception {
        assertThat(upload(folder, 1, "upload-pages")).contains("upload-pages needs the name of the stack.");
        write("bin/bucket-name", "None\n");
        assertThat(upload(folder, 1, "upload-pages", "old-stack"))
                .contains("The stack old-stack has no output PagesBucket: deploy it first.");
        Files.delete(folder.resolve("web/index.html"));
        assertThat(upload(folder, 1, "upload-pages", "my-stack")).contains("There are no pages in ");
        assertThat(folder.resolve("bin/bucket")).doesNotExist();
    }

    /** Runs {@code portal} of a folder and returns what it says. */
    private String upload(Path root, int status, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", root.resolve("portal").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    private Map<String, String> bucket() throws IOException {
        Path bucket = folder.resolve("bin/bucket");
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(bucket)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(bucket.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    private List<List<String>> calls() throws IOException {
        return Files.readAllLines(folder.resolve("bin/calls")).stream()
                .map(line -> List.of(line.split("\\|")))
                .toList();
    }

    private static String after(List<String> call, String option) {
        return call.get(call.indexOf(option) + 1);
    }

    private static String text(Release release, String path) {
        return new String(release.asset(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
