package portal.mime;

/** Joins the lines that a program has broken in a text of the form {@code format=flowed} (RFC 3676). */
final class FlowedText {

    private final boolean dropsSpace;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean isOpen;

    private FlowedText(boolean dropsSpace) {
        this.dropsSpace = dropsSpace;
    }

    /**
     * Joins the lines.
     *
     * @param dropsSpace whether the space at the end of a broken line is not of the text: {@code delsp=yes}
     */
    static String of(String text, boolean dropsSpace) {
        var flowed = new FlowedText(dropsSpace);
        text.lines().forEach(flowed::add);
        flowed.end();
        return text.endsWith("\n")
                ? flowed.text.toString()
                : flowed.text.substring(0, Math.max(0, flowed.text.length() - 1));
    }

    private void add(String line) {
        var quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        var words = line.substring(quotes);
        words = words.startsWith(" ") ? words.substring(1) : words;
        var isSignature = words.equals("-- ");
        if (quotes != depth || isSignature) {
            end();
        }
        start(quotes);
        append(words, !isSignature && words.endsWith(" "));
    }

    private void start(int quotes) {
        if (!isOpen) {
            depth = quotes;
            text.append(">".repeat(quotes)).append(quotes > 0 ? " " : "");
        }
    }

    private void append(String words, boolean goesOn) {
        text.append(words, 0, goesOn && dropsSpace ? words.length() - 1 : words.length());
        isOpen = goesOn;
        if (!goesOn) {
            text.append('\n');
        }
    }

    private void end() {
        if (isOpen) {
            text.append('\n');
            isOpen = false;
        }
    }
}
