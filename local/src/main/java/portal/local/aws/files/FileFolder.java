package portal.local.aws.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores the files of buckets on disk: a folder for each bucket, and within it a folder for each part of a key before a
 * slash.
 */
public final class FileFolder implements AutoCloseable {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,199}");
    /** The prefix of unfinished files. No key starts with it. */
    private static final String UNFINISHED = ".";

    private final Path root;
    private final boolean kept;

    private FileFolder(Path root, boolean kept) {
        this.root = root;
        this.kept = kept;
    }

    /** @param folder the folder for the files, or null for one that is removed at the end */
    public static FileFolder open(@Nullable Path folder) throws IOException {
        return folder == null
                ? new FileFolder(Files.createTempDirectory("portal-files-"), false)
                : new FileFolder(Files.createDirectories(folder), true);
    }

    Path root() {
        return root;
    }

    /** Whether a file may have this key. S3 accepts any key, this folder only those that the portal makes. */
    static boolean takes(String key) {
        return Stream.of(key.split("/", -1)).allMatch(SEGMENT.asMatchPredicate());
    }

    /**
     * Stores a file, completely or not at all.
     *
     * @param onlyIfNew whether to keep an existing file
     * @return whether the file was stored
     */
    public synchronized boolean put(String bucket, String key, byte[] content, boolean onlyIfNew) throws IOException {
        Path file = file(bucket, key);
        if (onlyIfNew && Files.exists(file)) {
            return false;
        }
        Files.createDirectories(file.resolveSibling(""));
        Path unfinished = Files.createTempFile(file.resolveSibling(""), UNFINISHED, ".new");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return true;
    }

    Optional<byte[]> get(String bucket, String key) throws IOException {
        Path file = file(bucket, key);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        }
    }

    /** The keys with this prefix, in their order. */
    List<String> keys(String bucket, String prefix) throws IOException {
        Path folder = root.resolve(bucket);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(UNFINISHED))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(key -> key.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    /** Removes a file. Succeeds if it does not exist. */
    void remove(String bucket, String key) throws IOException {
        Files.deleteIfExists(file(bucket, key));
    }

    private Path file(String bucket, String key) {
        if (!takes(key)) {
            throw new IllegalArgumentException("Not a key of the portal's");
        }
        return root.resolve(bucket).resolve(key);
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
