package portal.mime;

import java.util.Optional;

/**
 * Lines that a program writes above what it quotes.
 *
 * @param begin the first of them
 * @param end the line after the last of them
 */
record QuoteStart(int begin, int end) {

    /** No program writes more lines than these. */
    private static final int MOST_LINES = 12;

    /** The first one that is not itself quoted. */
    static Optional<QuoteStart> first(Lines lines, int from) {
        for (var line = from; line < lines.size(); line++) {
            var end = endOf(lines, line);
            if (end > line) {
                return Optional.of(new QuoteStart(Separator.above(lines, line), end));
            }
        }
        return Optional.empty();
    }

    /** Whether a quote begins with such lines that are quoted with it. */
    static boolean isFirstIn(Lines quote) {
        var start = quote.before(Math.min(quote.size(), MOST_LINES)).unquoted();
        var line = start.nextWithText(0);
        return line < start.size() && endOf(start, line) > line;
    }

    /** Where the lines begin that stand directly above a line of a quote; that line if there are none. */
    static int above(Lines lines, int quoted) {
        var last = quoted - 1;
        while (last >= 0 && (lines.isBlank(last) || (lines.isQuoted(last) && lines.isQuoted(quoted)))) {
            last--;
        }
        for (var line = Math.max(0, last - MOST_LINES); line <= last; line++) {
            if (endOf(lines, line) == last + 1) {
                return Separator.above(lines, line);
            }
        }
        return Separator.above(lines, last + 1);
    }

    private static int endOf(Lines lines, int line) {
        if (lines.isQuoted(line) || lines.isBlank(line)) {
            return line;
        }
        return Math.max(Attribution.end(lines, line), HeaderBlock.end(lines, line));
    }
}
