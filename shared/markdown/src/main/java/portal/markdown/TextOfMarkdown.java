package portal.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes Markdown as text for readers without HTML. The address of a link follows its words. */
final class TextOfMarkdown extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private TextOfMarkdown() {}

    static String of(Node document) {
        return ofChildren(document);
    }

    private static String ofChildren(Node node) {
        var visitor = new TextOfMarkdown();
        visitor.visitChildren(node);
        return visitor.text.toString().strip();
    }

    @Override
    public void visit(Heading heading) {
        block(ofChildren(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(ofChildren(paragraph));
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        items(list, start == null ? 1 : start);
    }

    /** @param first the number of the first item; 0 for a list without numbers */
    private void items(ListBlock list, int first) {
        var number = first;
        var items = new StringBuilder();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = first == 0 ? "- " : number + ". ";
            items.append(mark)
                    .append(ofChildren(item).replace("\n\n", "\n").replace("\n", "\n" + " ".repeat(mark.length())))
                    .append('\n');
            number++;
        }
        block(items.toString().stripTrailing());
    }

    @Override
    public void visit(BlockQuote quote) {
        block(ofChildren(quote).indent(2).stripTrailing());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral().indent(4).stripTrailing());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral().indent(4).stripTrailing());
    }

    @Override
    public void visit(HtmlBlock block) {
        block(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
        text.append(inline.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        block("* * *");
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(Link link) {
        var words = ofChildren(link);
        var destination = link.getDestination();
        text.append(words);
        if (Markdown.isSafe(destination) && !words.equals(destination)) {
            text.append(" (").append(destination).append(')');
        }
    }

    @Override
    public void visit(Text literal) {
        text.append(literal.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
        text.append('\n');
    }

    private void block(String content) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        text.append(content);
    }
}
