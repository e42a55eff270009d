package portal.mime;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the text that the sender of a mail wrote. */
final class MailText {

    private MailText() {}

    static String of(List<Part> parts) {
        var plain = text(parts, "text/plain");
        return Lines.of(plain).isBlank() ? text(parts, "text/html") : plain;
    }

    /**
     * The first text of a type. Where a picture or a file stands within what the sender wrote, some programs send what
     * follows it as a text of its own beside it: that belongs to it.
     */
    private static String text(List<Part> parts, String type) {
        var texts = parts.stream()
                .filter(part -> part.type().equals(type) && !part.isFile())
                .toList();
        if (texts.isEmpty()) {
            return "";
        }
        var parent = texts.getFirst().parent();
        if (!parent.type().equals("multipart/mixed")) {
            return text(texts.getFirst());
        }
        return texts.stream()
                .filter(part -> part.parent().equals(parent))
                .map(MailText::text)
                .collect(Collectors.joining("\n"));
    }

    static String text(Part part) {
        var type = part.contentType();
        var text = CleanText.decoded(type.get("charset"), part.content());
        if (part.type().equals("text/html")) {
            return HtmlText.of(text);
        }
        return type.is("format", "flowed") ? FlowedText.of(text, type.is("delsp", "yes")) : text;
    }
}
