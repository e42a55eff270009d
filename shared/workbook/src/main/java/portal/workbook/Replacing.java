package portal.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes on the written bytes, and replaces one tag by another. The tag is ASCII and has no second {@code <}. */
final class Replacing extends FilterOutputStream {

    private final byte[] tag;
    private final byte[] replacement;
    private int matched;

    Replacing(OutputStream out, String tag, String replacement) {
        super(out);
        this.tag = tag.getBytes(StandardCharsets.US_ASCII);
        this.replacement = replacement.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void write(int value) throws IOException {
        if (value != tag[matched]) {
            passOnMatched();
        }
        if (value != tag[matched]) {
            out.write(value);
            return;
        }
        matched++;
        if (matched == tag.length) {
            out.write(replacement);
            matched = 0;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var passedOn = offset;
        for (var index = offset; index < offset + length; index++) {
            if (matched > 0 || bytes[index] == tag[0]) {
                out.write(bytes, passedOn, index - passedOn);
                write(bytes[index]);
                passedOn = index + 1;
            }
        }
        out.write(bytes, passedOn, offset + length - passedOn);
    }

    /** Passes on the last bytes, which could have been the start of the tag, and leaves the underlying stream open. */
    @Override
    public void flush() throws IOException {
        passOnMatched();
        super.flush();
    }

    private void passOnMatched() throws IOException {
        out.write(tag, 0, matched);
        matched = 0;
    }
}
