package portal.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells mails that no person wrote: answering one would be answered again. The signs are those of RFC 3834 and RFC 3462
 * and the older ones that programs still give.
 */
final class AutomaticMail {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "list", "junk", "auto_reply", "auto-reply");
    private static final List<String> SIGNS = List.of("X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe");
    private static final Set<String> SERVERS = Set.of("mailer-daemon", "postmaster");

    private AutomaticMail() {}

    static boolean matches(MailHeaders headers, List<String> from) {
        return saysSo(headers)
                || headers.parameters("Content-Type").value().equals("multipart/report")
                || headers.value("Return-Path").map(AutomaticMail::isNobody).orElse(false)
                || from.stream().anyMatch(AutomaticMail::isServer);
    }

    private static boolean saysSo(MailHeaders headers) {
        return headers.value("Auto-Submitted").map(AutomaticMail::isSubmitted).orElse(false)
                || headers.value("Precedence")
                        .map(value -> PRECEDENCES.contains(word(value)))
                        .orElse(false)
                || SIGNS.stream().anyMatch(headers::has);
    }

    private static boolean isSubmitted(String value) {
        return !word(value).equals("no");
    }

    private static boolean isNobody(String path) {
        return path.replace(" ", "").equals("<>");
    }

    private static boolean isServer(String address) {
        var local = address.substring(0, address.lastIndexOf('@'));
        return SERVERS.contains(local.toLowerCase(Locale.ROOT));
    }

    /** The value without parameters and comments. */
    private static String word(String value) {
        var end = 0;
        while (end < value.length() && " \t;(".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
