package portal.local.aws.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every mail that the functions sent, oldest first, and the latest that were refused, in memory. No mail leaves this
 * machine.
 */
public final class Mailbox {
    private static final int REFUSED = 200;

    private final @Nullable Path folder;
    private final List<AcceptedMail> mails = new ArrayList<>();
    private final Deque<RefusedMail> refused = new ArrayDeque<>();

    /** @param folder the folder for mails, or null for memory */
    public Mailbox(@Nullable Path folder) throws IOException {
        this.folder = folder;
        if (folder != null) {
            Files.createDirectories(folder);
            load(folder);
        }
    }

    private void load(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                String[] name =
                        file.getFileName().toString().replace(".eml", "").split("_", 2);
                try {
                    Instant at = Instant.ofEpochMilli(Long.parseLong(name[0]));
                    mails.add(AcceptedMail.parse(name[1], at, Files.readAllBytes(file)));
                } catch (MessagingException | NumberFormatException foreign) {
                    System.err.println("Not a kept mail: " + file);
                }
            }
        }
    }

    synchronized void add(AcceptedMail mail) throws IOException {
        if (folder != null) {
            String name = mail.at().toEpochMilli() + "_" + mail.id();
            Path unfinished = folder.resolve(name + ".new");
            Files.write(unfinished, mail.message());
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        }
        mails.add(mail);
    }

    synchronized void refuse(RefusedMail mail) {
        if (refused.size() == REFUSED) {
            refused.removeFirst();
        }
        refused.addLast(mail);
    }

    /** The latest mails that were refused, oldest first. */
    synchronized List<RefusedMail> refused() {
        return List.copyOf(refused);
    }

    public synchronized List<AcceptedMail> all() {
        return List.copyOf(mails);
    }

    public Optional<AcceptedMail> find(String id) {
        return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }
}
