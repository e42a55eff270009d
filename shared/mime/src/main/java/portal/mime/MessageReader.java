package portal.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;

/** Takes a mail apart. A mail within the mail stays one part, with the bytes that it has. */
final class MessageReader {

    private static final int LARGEST = 45 * 1024 * 1024;

    /** Each level is read through the ones around it: more of them would need ever more of the stack. */
    private static final int DEEPEST = 40;

    private static final int MOST_PARTS = 2_000;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(256 * 1024)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(256 * 1024)
            .setMaxContentLen(LARGEST)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(LIMITS);
    private final Deque<Part.Parent> parents = new ArrayDeque<>();
    private final List<MailHeaders> headers = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private List<RawField> fields = new ArrayList<>();
    private int multiparts;

    private MessageReader() {}

    /**
     * A mail in its pieces.
     *
     * @param headers the header fields of the mail itself
     * @param parts its parts, without the multiparts that they are in
     */
    record Message(MailHeaders headers, List<Part> parts) {}

    static Message read(InputStream raw) throws IOException {
        try {
            return new MessageReader().message(new LimitedStream(raw, LARGEST));
        } catch (MimeException e) {
            throw new MimeIOException(e);
        }
    }

    private Message message(InputStream raw) throws IOException, MimeException {
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(raw);
        parents.push(Part.Parent.NONE);
        for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            take(state);
        }
        return new Message(headers.getFirst(), parts);
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> fields = new ArrayList<>();
            case T_FIELD -> fields.add(MailHeaders.raw(tokens.getField()));
            case T_END_HEADER -> headers.add(new MailHeaders(fields));
            case T_START_MULTIPART -> enter();
            case T_END_MULTIPART -> parents.pop();
            case T_BODY -> add();
            default -> {
                // nothing to read
            }
        }
    }

    private void enter() throws IOException {
        if (parents.size() > DEEPEST) {
            throw new IOException("The parts of the mail are nested too deep");
        }
        multiparts++;
        parents.push(new Part.Parent(multiparts, type()));
    }

    private void add() throws IOException {
        if (parts.size() == MOST_PARTS) {
            throw new IOException("The mail has too many parts");
        }
        var content = tokens.getDecodedInputStream().readAllBytes();
        parts.add(new Part(headers.getLast(), type(), parents.element(), content));
    }

    private String type() {
        return tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    }
}
