package portal.platform.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.decision.Precondition;

/** Reads the precondition of a request (RFC 9110, section 13.1.1). */
public final class IfMatch {

    private static final Pattern STRONG_TAG = Pattern.compile("(?<!W/)\"([0-9]{1,18})\"");

    private IfMatch() {}

    /** What the request expects of the version of what it changes. */
    public static Precondition expected(HttpRequest call) {
        return call.header("If-Match").map(String::strip).map(IfMatch::expected).orElse(Precondition.NONE);
    }

    private static Precondition expected(String tags) {
        return tags.equals("*")
                ? Precondition.PRESENT
                : new Precondition(Optional.of(STRONG_TAG
                        .matcher(tags)
                        .results()
                        .map(match -> Long.valueOf(match.group(1)))
                        .collect(toUnmodifiableSet())));
    }
}
