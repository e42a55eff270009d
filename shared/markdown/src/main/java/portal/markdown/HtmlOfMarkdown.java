package portal.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes Markdown as HTML in the form of the portal's mails (docs/decisions/0035-one-form-of-mail.md): styles on the
 * elements, and classes for what is different in the dark. The writer escapes each text and attribute.
 */
final class HtmlOfMarkdown extends AbstractVisitor {

    private static final String BELOW = "margin:0 0 14px";

    private final HtmlWriter html;

    private HtmlOfMarkdown(HtmlWriter html) {
        this.html = html;
    }

    static String of(Node document) {
        var written = new StringBuilder();
        document.accept(new HtmlOfMarkdown(new HtmlWriter(written)));
        return written.toString();
    }

    @Override
    public void visit(Heading heading) {
        var size = heading.getLevel() <= 2 ? "17px" : "16px";
        element("h2", "title", "margin:8px 0 6px;font-size:" + size + ";line-height:1.3;color:#12506b", heading);
    }

    /** The text of a tight list needs no paragraphs. */
    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getParent().getParent() instanceof ListBlock list && list.isTight()) {
            visitChildren(paragraph);
        } else {
            element("p", "text", BELOW, paragraph);
        }
    }

    @Override
    public void visit(BulletList list) {
        element("ul", "text", BELOW + ";padding:0 0 0 22px", list);
    }

    @Override
    public void visit(OrderedList list) {
        var attributes = attributes("text", BELOW + ";padding:0 0 0 26px");
        var start = list.getMarkerStartNumber();
        if (start != null && start != 1) {
            attributes.put("start", start.toString());
        }
        element("ol", attributes, list);
    }

    @Override
    public void visit(ListItem item) {
        element("li", "text", "margin:0 0 6px", item);
    }

    @Override
    public void visit(BlockQuote quote) {
        element("blockquote", "line", BELOW + ";padding:0 0 0 14px;border-left:4px solid #d8e0e6", quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String literal) {
        html.tag(
                "pre",
                attributes(
                        "panel text",
                        BELOW + ";padding:10px 14px;background-color:#f5f8fa;font-size:14px;white-space:pre-wrap"));
        html.text(literal.stripTrailing());
        html.tag("/pre");
    }

    @Override
    public void visit(ThematicBreak line) {
        html.tag("hr", attributes("line", "margin:18px 0;border:0;border-top:1px solid #d8e0e6"));
    }

    @Override
    public void visit(HtmlBlock block) {
        html.tag("p", attributes("text", BELOW));
        html.text(block.getLiteral());
        html.tag("/p");
    }

    @Override
    public void visit(HtmlInline inline) {
        html.text(inline.getLiteral());
    }

    @Override
    public void visit(Emphasis emphasis) {
        element("em", Map.of(), emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        element("strong", Map.of(), emphasis);
    }

    @Override
    public void visit(Code code) {
        html.tag("code");
        html.text(code.getLiteral());
        html.tag("/code");
    }

    @Override
    public void visit(Link link) {
        if (!Markdown.isSafe(link.getDestination())) {
            visitChildren(link);
            return;
        }
        var attributes = attributes("title", "color:#12506b");
        attributes.put("href", link.getDestination());
        element("a", attributes, link);
    }

    @Override
    public void visit(Text text) {
        html.text(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        html.raw("\n");
    }

    @Override
    public void visit(HardLineBreak end) {
        html.tag("br");
    }

    private void element(String tag, String type, String style, Node node) {
        element(tag, attributes(type, style), node);
    }

    private void element(String tag, Map<String, String> attributes, Node node) {
        html.tag(tag, attributes);
        visitChildren(node);
        html.tag("/" + tag);
    }

    private static Map<String, String> attributes(String type, String style) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", type);
        attributes.put("style", style);
        return attributes;
    }
}
