package portal.mime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes HTML as plain text. What it quotes becomes lines that begin with "&gt; ". */
final class HtmlText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre");

    private static final Set<String> SILENT =
            Set.of("head", "script", "style", "title", "template", "object", "svg", "select", "textarea");

    private static final Set<String> QUOTES = Set.of("gmail_quote", "yahoo_quoted", "protonmail_quote");

    private static final int BULLET = 0;

    private final TextLines lines = new TextLines();
    private final Deque<Element> quotes = new ArrayDeque<>();

    /** The numbers of the next items of the lists around. */
    private final Deque<Integer> numbers = new ArrayDeque<>();

    private int silent;
    private int verbatim;

    private HtmlText() {}

    static String of(String html) {
        var text = new HtmlText();
        Jsoup.parse(html).body().traverse(text);
        return CleanText.clean(text.lines.text());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open(element);
        } else if (node instanceof TextNode words && silent == 0) {
            write(words);
        }
    }

    private void write(TextNode words) {
        if (verbatim == 0) {
            lines.words(words.getWholeText());
        } else {
            lines.verbatim(words.getWholeText());
        }
    }

    private void open(Element element) {
        if (isSilent(element)) {
            silent++;
        } else if (silent == 0) {
            separate(element);
            if (isQuote(element)) {
                quotes.push(element);
                lines.quote(quotes.size());
            }
            begin(element.normalName());
        }
    }

    private void begin(String name) {
        switch (name) {
            case "ol" -> numbers.push(1);
            case "ul" -> numbers.push(BULLET);
            case "li" -> lines.item(mark());
            case "pre" -> verbatim++;
            case "br" -> lines.breakLine();
            default -> {
                // has no sign of its own
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void close(Element element) {
        if (isSilent(element)) {
            silent--;
        } else if (silent == 0) {
            link(element);
            end(element.normalName());
            if (element.equals(quotes.peek())) {
                lines.endLine();
                quotes.pop();
                lines.quote(quotes.size());
            }
            separate(element);
        }
    }

    private void end(String name) {
        switch (name) {
            case "ol", "ul" -> numbers.pop();
            case "li" -> lines.endItem();
            case "pre" -> verbatim--;
            default -> {
                // has no sign of its own
            }
        }
    }

    private void separate(Element element) {
        var name = element.normalName();
        if (PARAGRAPHS.contains(name) && !isWithinItem(element)) {
            lines.paragraph();
        } else if (name.equals("td") || name.equals("th")) {
            lines.words(" ");
        } else if (element.isBlock() || name.equals("tr")) {
            lines.endLine();
        }
        if (name.equals("blockquote")) {
            lines.paragraph();
        }
    }

    private static boolean isWithinItem(Element element) {
        var parent = element.parent();
        return parent != null && parent.normalName().equals("li");
    }

    private String mark() {
        var number = numbers.isEmpty() ? BULLET : numbers.pop();
        if (number == BULLET) {
            numbers.push(BULLET);
            return "- ";
        }
        numbers.push(number + 1);
        return number + ". ";
    }

    /** A link whose words are not its address: the address may be what matters. */
    private static boolean hasHiddenAddress(Element link, String address) {
        return (address.startsWith("https://") || address.startsWith("http://"))
                && link.hasText()
                && !address.contains(link.text().strip());
    }

    private void link(Element element) {
        if (element.normalName().equals("a")) {
            var address = element.attr("href").strip();
            if (hasHiddenAddress(element, address)) {
                lines.words(" (" + address + ")");
            }
        }
    }

    private static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName())
                || style(element).contains("display:none")
                || element.hasAttr("hidden");
    }

    private static String style(Element element) {
        return element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isIndentation(Element element) {
        var style = style(element);
        return style.contains("border:none")
                && !style.contains("border-left:")
                && !element.hasAttr("cite")
                && !element.hasAttr("type");
    }

    /**
     * Programs put what is quoted into a blockquote, or into an element of a class of their own; the answer may stand
     * between two blockquotes in that. A blockquote without a border is how some indent what the sender wrote.
     */
    private boolean isQuote(Element element) {
        if (element.normalName().equals("blockquote")) {
            return !isIndentation(element);
        }
        return quotes.isEmpty()
                && QUOTES.stream().anyMatch(element::hasClass)
                && element.selectFirst("blockquote") == null;
    }
}
