package portal.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Tells a browser to save a file under its name and not to show it (RFC 6266). It contains the name in ASCII, and the
 * real name (RFC 8187).
 */
final class Disposition {

    private static final String ANY_BROWSER_TAKES = "-._~!#$&+^`|";

    private Disposition() {}

    static String attachment(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String ascii(String name) {
        return name.codePoints()
                .map(character ->
                        character < 0x20 || character > 0x7E || character == '"' || character == '%' ? '_' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b > 0 && ANY_BROWSER_TAKES.indexOf(b) >= 0);
    }
}
