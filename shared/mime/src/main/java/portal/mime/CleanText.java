package portal.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.util.CharsetUtil;

/** Turns bytes into text without characters that steer a device. */
final class CleanText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CleanText() {}

    /**
     * Decodes bytes.
     *
     * @param charset the name that the mail gives to the character set, which may be none
     * @param bytes the text
     * @return the text, whose lines end with a line feed
     */
    static String decoded(String charset, byte[] bytes) {
        var text = decoder(charset)
                .flatMap(known -> strictly(known, bytes))
                .or(() -> strictly(StandardCharsets.UTF_8, bytes))
                .orElseGet(() -> new String(bytes, WINDOWS_1252));
        return clean(text);
    }

    /** As browsers do, Latin-1 is read as the larger set, which is what programs mean that say so. */
    private static Optional<Charset> decoder(String name) {
        return Optional.ofNullable(CharsetUtil.lookup(name.strip()))
                .map(charset -> charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(WINDOWS_1252) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Removes control characters and gives all lines the same end. */
    static String clean(String text) {
        var unix = text.replace("\r\n", "\n").replace('\r', '\n');
        var clean = new StringBuilder(unix.length());
        for (var i = 0; i < unix.length(); i++) {
            var character = unix.charAt(i);
            if (character == '\n'
                    || character == '\t'
                    || (!Character.isISOControl(character) && character != '\uFEFF')) {
                clean.append(character);
            }
        }
        return clean.toString();
    }

    static String onOneLine(String text) {
        return clean(text).replace('\n', ' ').replace('\t', ' ').strip();
    }
}
