package portal.local.aws.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the pages as they are at one moment. Their version is part of their addresses, so that a browser never
 * mixes files of two releases, and may keep each of them for good (docs/decisions/0040-serving-the-pages.md).
 */
final class Release {
    /** Names that need no encoding in an address, and are the same on each file system. Hidden files are no pages. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private static final int VERSION_DIGITS = 16;

    private final String document;
    private final SortedMap<String, byte[]> assets;
    private final String version;

    private Release(String document, SortedMap<String, byte[]> assets) {
        this.document = document;
        this.assets = assets;
        this.version = version(assets);
    }

    /**
     * Reads the folder with {@code index.html} and {@code assets}.
     *
     * @throws NoSuchFileException when one of the two is missing
     */
    static Release read(Path folder) throws IOException {
        String document = Files.readString(folder.resolve("index.html"));
        return new Release(document, assets(folder.resolve("assets").toRealPath()));
    }

    /** The first digits of the SHA-256 of the lines that sha256sum prints for the files, sorted by path. */
    String version() {
        return version;
    }

    /** The one document, which names its files by the addresses of this release. */
    String document() {
        return document.replace("/assets/", "/assets/" + version + "/");
    }

    Optional<byte[]> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /** Links are left out: they may lead out of the folder. */
    private static SortedMap<String, byte[]> assets(Path folder) throws IOException {
        SortedMap<String, byte[]> assets = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (NAME.matcher(path).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    assets.put(path, Files.readAllBytes(file));
                }
            }
        }
        return assets;
    }

    private static String version(Map<String, byte[]> assets) {
        StringBuilder lines = new StringBuilder();
        assets.forEach((path, content) ->
                lines.append(sha256(content)).append("  ").append(path).append('\n'));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
