package portal.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a program adds below what somebody wrote. */
final class Signature {

    private static final int MOST_LINES = 10;

    private static final String BRACKETS = "<([";

    private static final String CLOSING_BRACKETS = ">)]";

    private static final int MOST_WORDS = 14;

    /** How programs begin the line in which they name themselves. */
    private static final List<String> BEGINNINGS = List.of(
            "verstuurd vanaf ",
            "verstuurd vanuit ",
            "verstuurd met ",
            "verstuurd via ",
            "verzonden vanaf ",
            "verzonden vanuit ",
            "verzonden met ",
            "verzonden via ",
            "sent from ",
            "sent with ",
            "sent via ",
            "get outlook ",
            "download outlook ",
            "outlook voor ",
            "outlook for ");

    /** All that may follow. A sentence of a person has other words. */
    private static final Set<String> WORDS = Set.of(
            "-beveiligde",
            "a",
            "android",
            "android-apparaat",
            "android-telefoon",
            "apparaat",
            "beknoptheid",
            "beveiligde",
            "blackberry",
            "brevity",
            "de",
            "device",
            "downloaden",
            "e-mail",
            "email",
            "excuse",
            "excuseer",
            "for",
            "fairphone",
            "galaxy",
            "galaxy-smartphone",
            "galaxy-tablet",
            "google",
            "huawei",
            "iphone",
            "ipad",
            "ios",
            "k-9",
            "mail",
            "mail-beveiligde",
            "mac",
            "met",
            "mijn",
            "mobile",
            "mobiel",
            "mobiele",
            "motorola",
            "my",
            "nokia",
            "of",
            "on",
            "oneplus",
            "op",
            "outlook",
            "phone",
            "pixel",
            "please",
            "plus",
            "pro",
            "proton",
            "protonmail",
            "samsung",
            "samsung-apparaat",
            "secure",
            "smartphone",
            "sony",
            "tablet",
            "telefoon",
            "ultra",
            "voor",
            "with",
            "windows",
            "xiaomi",
            "xperia",
            "yahoo");

    private Signature() {}

    /** The lines without a signature and without blank lines at the end. */
    static Lines cut(Lines lines) {
        var own = withoutBlank(lines.before(delimiter(lines)));
        var shorter = withoutMobile(own);
        while (shorter.size() < own.size()) {
            own = shorter;
            shorter = withoutMobile(own);
        }
        return own;
    }

    private static Lines withoutBlank(Lines lines) {
        return lines.before(lines.lastWithText() + 1);
    }

    /** Where the line is that separates a signature; the size if there is none. */
    private static int delimiter(Lines lines) {
        var weak = lines.size();
        var first = lines.nextWithText(0);
        var last = lines.lastWithText();
        for (var line = 0; line < lines.size(); line++) {
            var text = lines.get(line);
            if (text.equals("-- ")) {
                return line;
            }
            if (text.equals("--") && line > first && last - line <= MOST_LINES) {
                weak = Math.min(weak, line);
            }
        }
        return weak;
    }

    private static Lines withoutMobile(Lines lines) {
        if (lines.size() == 0) {
            return lines;
        }
        var last = lines.size() - 1;
        if (last > 0 && withoutAddress(lines.get(last)).isBlank()) {
            last--;
        }
        return isMobile(lines.get(last)) ? withoutBlank(lines.before(last)) : lines;
    }

    private static boolean isMobile(String line) {
        if (line.length() > 300) {
            return false;
        }
        var text =
                withoutAddress(line).replace("[", "").replace("]", "").strip().toLowerCase(Locale.ROOT);
        for (var beginning : BEGINNINGS) {
            if (text.startsWith(beginning)) {
                return isNameOfProgram(text.substring(beginning.length()));
            }
        }
        return false;
    }

    private static boolean isNameOfProgram(String text) {
        var words = text.strip().split("[ .,\u00A0]+", MOST_WORDS + 1);
        if (words.length > MOST_WORDS) {
            return false;
        }
        var known = 0;
        for (var word : words) {
            known += WORDS.contains(word) ? 1 : 0;
            if (!word.isEmpty() && !WORDS.contains(word) && !isModel(word)) {
                return false;
            }
        }
        return known > 0;
    }

    /** Such as S21, A54 or 15. */
    private static boolean isModel(String word) {
        return word.length() <= 5
                && Character.isDigit(word.charAt(word.length() - 1))
                && (Character.isLetter(word.charAt(0)) || word.length() <= 2);
    }

    /** Without a link, in any of the brackets that programs write. */
    private static String withoutAddress(String line) {
        var at = line.indexOf("http");
        if (at < 1 || BRACKETS.indexOf(line.charAt(at - 1)) < 0) {
            return line;
        }
        var closing = CLOSING_BRACKETS.charAt(BRACKETS.indexOf(line.charAt(at - 1)));
        var end = line.indexOf(closing, at);
        return end < 0 ? line : line.substring(0, at - 1) + line.substring(end + 1);
    }
}
