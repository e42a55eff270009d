package portal.mime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files of a mail that a person would call its attachments. */
final class MailFiles {

    private static final int DECORATION = 20 * 1024;

    private static final Set<String> LEFT_OUT = Set.of(
            "text/calendar",
            "application/ms-tnef",
            "application/vnd.ms-tnef",
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature");

    private static final Set<String> LEFT_OUT_NAMES = Set.of("winmail.dat", "smime.p7s");

    private static final String CID = "cid:";

    private MailFiles() {}

    static List<ReceivedMail.File> of(List<Part> parts) {
        var shown = shownByHtml(parts);
        var files = new ArrayList<ReceivedMail.File>();
        for (var part : parts) {
            if (part.isFile() && !isLeftOut(part) && !isDecoration(part, shown)) {
                files.add(new ReceivedMail.File(part.name(), part.type(), part.content()));
            }
        }
        return files;
    }

    private static boolean isLeftOut(Part part) {
        return LEFT_OUT.contains(part.type())
                || LEFT_OUT_NAMES.contains(part.name().toLowerCase(Locale.ROOT));
    }

    /** Such as the logo in a signature. */
    private static boolean isDecoration(Part part, Set<String> shown) {
        return part.type().startsWith("image/")
                && part.content().length < DECORATION
                && part.headers()
                        .value("Content-ID")
                        .map(id -> shown.contains(bare(id)))
                        .orElse(false);
    }

    private static String bare(String id) {
        return id.replace("<", "").replace(">", "").strip();
    }

    private static Set<String> shownByHtml(List<Part> parts) {
        var shown = new HashSet<String>();
        for (var part : parts) {
            if (part.type().equals("text/html") && !part.isFile()) {
                var charset = part.contentType().get("charset");
                addReferences(CleanText.decoded(charset, part.content()), shown);
            }
        }
        return shown;
    }

    private static void addReferences(String html, Set<String> shown) {
        for (var at = html.indexOf(CID); at >= 0; at = html.indexOf(CID, at + 1)) {
            var start = at + CID.length();
            var end = start;
            while (end < html.length() && end - start < 500 && "\"' )>\n".indexOf(html.charAt(end)) < 0) {
                end++;
            }
            shown.add(html.substring(start, end).replace("%40", "@"));
        }
    }
}
