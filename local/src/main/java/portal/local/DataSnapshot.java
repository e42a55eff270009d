package portal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.TemplateReader;

/** A private copy of the packages, so that a build does not replace the zips of a running portal. */
final class DataSnapshot implements AutoCloseable {
    private static final int ATTEMPTS = 25;
    private static final int PAUSE_MILLIS = 200;

    private final Path folder;

    private DataSnapshot(Path folder) {
        this.folder = folder;
    }

    /** @param folder an existing folder that this snapshot takes over, or null for a new one */
    static DataSnapshot in(@Nullable String folder) throws IOException {
        return new DataSnapshot(folder == null ? Files.createTempDirectory("portal-") : Path.of(folder));
    }

    Path folder() {
        return folder;
    }

    /** @throws IOException when the template is missing, or the zip of a function stays incomplete */
    void copy(Path root) throws IOException {
        Path from = root.toAbsolutePath().normalize();
        Path template = from.resolve("template.yaml");
        if (!Files.exists(template)) {
            throw new IOException("there is no " + template);
        }
        Files.copy(template, folder.resolve("template.yaml"));
        Path description = from.resolve("openapi.yaml");
        if (Files.exists(description)) {
            Files.copy(description, folder.resolve("openapi.yaml"));
        }
        List<FunctionDefinition> functions =
                TemplateReader.read(template, LocalPortal.PARAMETERS).functions();
        for (FunctionDefinition function : functions) {
            Path copy = folder.resolve(from.relativize(function.code()));
            Files.createDirectories(copy.resolveSibling(""));
            if (Files.exists(function.code())) {
                copyWhole(function.code(), copy);
            } else {
                System.err.println(function.name() + " is not built: there is no " + function.code());
            }
        }
    }

    private static void copyWhole(Path zip, Path copy) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.deleteIfExists(copy);
                Files.copy(zip, copy);
                new ZipFile(copy.toFile()).close();
                return;
            } catch (NoSuchFileException | ZipException beingBuilt) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(zip + " is damaged", beingBuilt);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
