package portal.mime;

import java.util.List;

/** The lines of a text. */
record Lines(List<String> lines) {

    static Lines of(String text) {
        var unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return new Lines(List.of(unix.split("\n", -1)));
    }

    int size() {
        return lines.size();
    }

    String get(int line) {
        return lines.get(line);
    }

    Lines before(int end) {
        return new Lines(lines.subList(0, end));
    }

    Lines from(int begin) {
        return new Lines(lines.subList(begin, lines.size()));
    }

    String text() {
        return String.join("\n", lines).strip();
    }

    boolean isBlank() {
        return lastWithText() < 0;
    }

    boolean isBlank(int line) {
        return lines.get(line).chars().allMatch(Lines::isSpace);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }

    /** The lines without the signs of a quote before them. */
    Lines unquoted() {
        return new Lines(lines.stream().map(Lines::unquoted).toList());
    }

    private static String unquoted(String line) {
        return line.startsWith(">") ? line.substring(1).strip() : line;
    }

    boolean isQuoted(int line) {
        return lines.get(line).startsWith(">");
    }

    /** The first line from there on that is not blank; the size if there is none. */
    int nextWithText(int from) {
        var line = from;
        while (line < size() && isBlank(line)) {
            line++;
        }
        return line;
    }

    /** The last line that is not blank, or -1. */
    int lastWithText() {
        var line = size() - 1;
        while (line >= 0 && isBlank(line)) {
            line--;
        }
        return line;
    }

    /** Where the first line with own text is after the quote that begins there; the size if there is none. */
    int endOfQuote(int from) {
        var line = from;
        while (line < size() && (isQuoted(line) || isBlank(line))) {
            line++;
        }
        return line;
    }

    boolean hasQuoteFrom(int from) {
        for (var line = from; line < size(); line++) {
            if (isQuoted(line)) {
                return true;
            }
        }
        return false;
    }

    /** Where the quote begins that the text ends with; the size if it does not end with one. */
    int beginOfQuoteAtEnd() {
        var last = lastWithText();
        if (last < 0 || !isQuoted(last)) {
            return size();
        }
        var line = last;
        while (line > 0 && (isQuoted(line - 1) || isBlank(line - 1))) {
            line--;
        }
        return line;
    }
}
