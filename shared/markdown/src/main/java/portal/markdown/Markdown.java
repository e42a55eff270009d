package portal.markdown;

import java.util.Locale;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody;
import portal.platform.mail.Typesetter;

/**
 * Sets CommonMark. HTML in it is shown as the text that it is. A link leads to a web page or a mail address, and
 * anything else stays a text. Of an image there is its description, so that opening a mail tells nobody.
 */
public final class Markdown implements Typesetter {

    /** So many parts within each other are no text of a person. Reading them would need ever more of the stack. */
    private static final int DEEPEST = 50;

    private final Parser parser =
            Parser.builder().maxOpenBlockParsers(DEEPEST / 2).build();

    @Override
    public MailBody.Article set(String markdown) {
        var text = HarmlessText.onManyLines(markdown);
        var document = parser.parse(text);
        if (isTooDeep(document)) {
            document = new Document();
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(text));
            document.appendChild(paragraph);
        }
        return new MailBody.Article(HtmlOfMarkdown.of(document), TextOfMarkdown.of(document));
    }

    /** Goes through the parts without calling itself. */
    private static boolean isTooDeep(Node document) {
        var depth = 0;
        for (var part = document; part != null; ) {
            if (part.getFirstChild() != null) {
                part = part.getFirstChild();
                depth++;
            } else {
                while (part != null && part.getNext() == null) {
                    part = part.getParent();
                    depth--;
                }
                part = part == null ? null : part.getNext();
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** Whether a link may lead there. */
    static boolean isSafe(String destination) {
        var start = destination.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") || start.startsWith("mailto:");
    }
}
