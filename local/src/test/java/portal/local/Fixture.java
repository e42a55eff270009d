package portal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a folder with the layout of the repository: a template, and one zip with the handlers of
 * {@code portal.local.fixture}.
 */
public final class Fixture {
    private Fixture() {}

    public static Path layOut(Path root) throws IOException {
        String template = new String(open("portal/local/template.yaml").readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
                root.resolve("template.yaml"),
                template.replace("@RECORDS@", root.resolve("records").toString()));
        Path zip = root.resolve("functions/fixture/target/function.zip");
        Files.createDirectories(zip.getParent());
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (String handler :
                    List.of("ClaimsHandler", "EchoHandler", "MessageHandler", "UnwellHandler", "RecordHandler")) {
                String name = "portal/local/fixture/" + handler + ".class";
                entries.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = open(name)) {
                    bytes.transferTo(entries);
                }
            }
        }
        return root;
    }

    private static InputStream open(String resource) {
        return Fixture.class.getClassLoader().getResourceAsStream(resource);
    }
}
