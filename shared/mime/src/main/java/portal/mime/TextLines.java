package portal.mime;

/** Gathers words into lines as a browser would, with no more than one blank line between two others. */
final class TextLines {

    /** Deeper quotes look the same, so that a short mail cannot become a long text. */
    private static final int DEEPEST_QUOTE = 5;

    private static final String SIGNATURE = "-- ";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String mark = "";
    private boolean isApart;
    private int quote;
    private int quoteAbove;

    /** Sets how deep the next lines are quoted. */
    void quote(int depth) {
        quote = Math.min(depth, DEEPEST_QUOTE);
    }

    /** Adds text in which white space has no meaning but that of one space. */
    void words(String words) {
        for (var i = 0; i < words.length(); i++) {
            var character = words.charAt(i);
            if (character > ' ' && character != '\u00A0') {
                line.append(character);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    /** Adds text whose white space stays. */
    void verbatim(String words) {
        var first = true;
        for (var each : words.split("\n", -1)) {
            if (!first) {
                breakLine();
            }
            line.append(each);
            first = false;
        }
    }

    /** Begins an item of a list. */
    void item(String itsMark) {
        endLine();
        mark = itsMark;
    }

    /** Ends an item, also an empty one. */
    void endItem() {
        endLine();
        mark = "";
    }

    /** Ends the line, also an empty one. */
    void breakLine() {
        if (line.toString().isBlank()) {
            isApart = true;
        }
        endLine();
    }

    /** Ends the line if there is anything in it. */
    void endLine() {
        var words = line.toString();
        line.setLength(0);
        if (!words.isBlank()) {
            write(words.equals(SIGNATURE) ? words : words.stripTrailing());
        }
    }

    /** Ends the line and leaves a blank one before the next. */
    void paragraph() {
        endLine();
        isApart = true;
    }

    private void write(String words) {
        if (isApart && !text.isEmpty()) {
            text.append(prefix(Math.min(quote, quoteAbove)).stripTrailing()).append('\n');
        }
        text.append(prefix(quote)).append(mark).append(words).append('\n');
        mark = "";
        isApart = false;
        quoteAbove = quote;
    }

    private static String prefix(int depth) {
        return "> ".repeat(depth);
    }

    String text() {
        endLine();
        return text.toString();
    }
}
