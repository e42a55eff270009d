package portal.local.aws.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.JsonNodes;

/** Keeps deliveries that are underway, a file for each, so that they are made after a restart. */
final class Underway {
    private static final String ENDING = ".json";

    private final @Nullable Path folder;

    /** @param folder where they are kept, or null to forget them */
    Underway(@Nullable Path folder) throws IOException {
        this.folder = folder == null ? null : Files.createDirectories(folder);
    }

    /** What was underway when the portal stopped, in the order in which it began. */
    List<Delivery> left() throws IOException {
        List<Delivery> left = new ArrayList<>();
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .toList()) {
                    String id = file.getFileName().toString().replace(ENDING, "");
                    left.add(Delivery.of(id, JsonNodes.read(Files.readString(file))));
                }
            }
        }
        return left;
    }

    void add(Delivery delivery) {
        if (folder == null) {
            return;
        }
        try {
            Path fresh = folder.resolve(delivery.id() + ".new");
            Files.write(fresh, JsonNodes.bytes(delivery.json()));
            Files.move(fresh, folder.resolve(delivery.id() + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Delivery delivery) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(delivery.id() + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
