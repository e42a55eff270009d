package portal.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XML as UTF-8. It is made for the many short texts and numbers of a sheet. Close it to write what is left. */
final class XmlBytes implements AutoCloseable {

    private static final int SIZE = 1 << 16;

    /** The longest single thing that is written: a number, or one character. */
    private static final int ROOM = 32;

    private static final boolean[] SPECIAL = special();

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int filled;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    /** Writes markup as it is. */
    XmlBytes raw(byte[] markup) throws IOException {
        if (markup.length > SIZE - filled) {
            flush();
        }
        if (markup.length > SIZE) {
            out.write(markup);
        } else {
            System.arraycopy(markup, 0, buffer, filled, markup.length);
            filled += markup.length;
        }
        return this;
    }

    XmlBytes raw(String markup) throws IOException {
        return raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** @param number not negative */
    XmlBytes digits(int number) throws IOException {
        makeRoom();
        var end = filled + length(number);
        var rest = number;
        for (var at = end - 1; at >= filled; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        filled = end;
        return this;
    }

    private static int length(int number) {
        var length = 1;
        for (var rest = number; rest > 9; rest /= 10) {
            length++;
        }
        return length;
    }

    /** Writes text. All its characters must be allowed in XML. */
    XmlBytes text(String text) throws IOException {
        for (var at = plain(text); at < text.length(); at++) {
            makeRoom();
            var character = text.charAt(at);
            switch (character) {
                case '&' -> raw(Entity.AND);
                case '<' -> raw(Entity.LESS);
                case '>' -> raw(Entity.GREATER);
                case '"' -> raw(Entity.QUOTE);
                case '\r' -> raw(Entity.RETURN);
                default -> at += character(text, at, character);
            }
        }
        return this;
    }

    /** Writes the characters at the beginning that are one byte each, which are most of all. Returns how many. */
    private int plain(String text) throws IOException {
        makeRoom(text.length());
        var bytes = buffer;
        var next = filled;
        var length = Math.min(text.length(), SIZE - next);
        var at = 0;
        for (; at < length; at++) {
            var character = text.charAt(at);
            if (character >= 0x80 || SPECIAL[character]) {
                break;
            }
            bytes[next++] = (byte) character;
        }
        filled = next;
        return at;
    }

    /** @return how many more characters of the text were written */
    private int character(String text, int at, char character) {
        if (character < 0x80) {
            buffer[filled++] = (byte) character;
            return 0;
        }
        var whole = text.codePointAt(at);
        if (whole < 0x800) {
            buffer[filled++] = (byte) (0xC0 | (whole >> 6));
        } else {
            if (whole < 0x10000) {
                buffer[filled++] = (byte) (0xE0 | (whole >> 12));
            } else {
                buffer[filled++] = (byte) (0xF0 | (whole >> 18));
                buffer[filled++] = (byte) (0x80 | ((whole >> 12) & 0x3F));
            }
            buffer[filled++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
        }
        buffer[filled++] = (byte) (0x80 | (whole & 0x3F));
        return Character.charCount(whole) - 1;
    }

    private void makeRoom() throws IOException {
        makeRoom(ROOM);
    }

    private void makeRoom(int bytes) throws IOException {
        if (filled > SIZE - bytes) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    private static boolean[] special() {
        var special = new boolean[0x80];
        for (var character : "&<>\"\r".toCharArray()) {
            special[character] = true;
        }
        return special;
    }

    /** What stands for a character that XML does not take as it is. */
    private static final class Entity {
        static final byte[] AND = bytes("&amp;");
        static final byte[] LESS = bytes("&lt;");
        static final byte[] GREATER = bytes("&gt;");
        static final byte[] QUOTE = bytes("&quot;");
        /** A reader would take the character itself for the end of a line. */
        static final byte[] RETURN = bytes("&#13;");

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
