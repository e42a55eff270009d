package portal.mime;

/**
 * Finds what a person answered in the text of a mail: cuts away the quoted mail and the signature. In doubt all text
 * stays, because a lost answer is worse than a quote too many.
 */
public final class ReplyText {

    /** The Dutch line at the top of a mail of the portal: what stands above it in an answer is the answer. */
    public static final String REPLY_ABOVE_NL = "Antwoord boven deze regel";

    /** The English line at the top of a mail of the portal. */
    public static final String REPLY_ABOVE_EN = "Reply above this line";

    private final Lines all;

    private ReplyText(Lines all) {
        this.all = all;
    }

    /**
     * Cuts quoted text and a signature away.
     *
     * @param text the text of a mail, as {@link ReceivedMail#text()} gives it
     * @return the answer; empty if the mail has nothing but a quote or a signature
     */
    public static String of(String text) {
        return new ReplyText(Lines.of(text)).answer().text();
    }

    private Lines answer() {
        var marker = marker();
        if (marker < 0) {
            return withoutQuotes();
        }
        var above = Signature.cut(all.before(QuoteStart.above(all, marker)));
        return above.isBlank() || isAnsweredWithin(marker) ? withoutQuotes() : above;
    }

    private int marker() {
        for (var i = 0; i < all.size(); i++) {
            if (isMarker(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** A sentence that mentions the line is none. */
    private static boolean isMarker(String line) {
        var at = Math.max(line.indexOf(REPLY_ABOVE_NL), line.indexOf(REPLY_ABOVE_EN));
        return at >= 0 && (line.contains("##") || line.chars().limit(at).noneMatch(Character::isLetterOrDigit));
    }

    /** Whether own text stands between two quotes below a line of a quote. */
    private boolean isAnsweredWithin(int line) {
        var own = all.endOfQuote(line);
        return own > line && own < all.size() && all.hasQuoteFrom(own);
    }

    private Lines withoutQuotes() {
        var start = QuoteStart.first(all, 0);
        if (start.isPresent()) {
            return around(start.get());
        }
        return withoutQuoteAtEnd();
    }

    private Lines around(QuoteStart start) {
        var body = all.nextWithText(start.end());
        var above = all.before(start.begin());
        if (body < all.size() && all.isQuoted(body)) {
            return aroundMarked(Signature.cut(above), all.from(all.endOfQuote(body)));
        }
        return above.isBlank() && hasTextBelow(start) ? all : Signature.cut(above);
    }

    /** Some programs begin the quote on the line that says who wrote it. */
    private boolean hasTextBelow(QuoteStart start) {
        return all.nextWithText(start.end()) < all.size()
                || !all.get(start.end() - 1).strip().endsWith(":");
    }

    /**
     * Decides about a quote whose lines are marked, so that its end is known.
     *
     * @param above the text before it
     * @param below the text after it
     */
    private Lines aroundMarked(Lines above, Lines below) {
        var further = QuoteStart.first(below, 0).map(QuoteStart::begin).orElse(below.size());
        var own = Signature.cut(below.before(further));
        if (own.isBlank()) {
            return above;
        }
        return above.isBlank() && !below.hasQuoteFrom(0) ? own : all;
    }

    /**
     * Without a line that says who wrote what is quoted, only a quote at the end is no part of the answer. Some
     * programs quote that line as well.
     */
    private Lines withoutQuoteAtEnd() {
        var own = Signature.cut(all);
        var begin = own.beginOfQuoteAtEnd();
        if (begin == own.size()) {
            return own.hasQuoteFrom(0) ? all : own;
        }
        var above = own.before(begin);
        if (QuoteStart.isFirstIn(own.from(begin))) {
            return Signature.cut(above);
        }
        return above.hasQuoteFrom(0) ? all : Signature.cut(above.before(beginOfAttribution(above)));
    }

    /** Programs say in many languages who wrote what follows: with an address or a time, and a colon at the end. */
    private static int beginOfAttribution(Lines above) {
        var last = above.lastWithText();
        if (last < 0) {
            return above.size();
        }
        var line = above.get(last).strip();
        var isAttribution = line.endsWith(":")
                && line.length() < 300
                && line.contains("@")
                && line.chars().anyMatch(Character::isDigit);
        return isAttribution ? last : above.size();
    }
}
