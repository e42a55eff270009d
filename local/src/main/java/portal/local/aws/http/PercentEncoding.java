package portal.local.aws.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded text strictly, so that nothing changes its meaning. */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** @throws MalformedPath when it is not valid percent-encoded UTF-8 */
    public static String decodePath(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '%') {
                bytes.write(hexPair(text, at + 1));
                at += 3;
            } else {
                int character = text.codePointAt(at);
                bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(character);
            }
        }
        return utf8(bytes.toByteArray(), text);
    }

    /**
     * Decodes as for a path, and also reads a plus as a space.
     *
     * @throws MalformedPath when it is not valid percent-encoded UTF-8
     */
    public static String decodeQuery(String text) {
        return decodePath(text.replace('+', ' '));
    }

    private static int hexPair(String text, int at) {
        if (at + 2 > text.length()) {
            throw new MalformedPath(text);
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        if (high < 0 || low < 0) {
            throw new MalformedPath(text);
        }
        return high * 16 + low;
    }

    private static String utf8(byte[] bytes, String text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw new MalformedPath(text);
        }
    }
}
