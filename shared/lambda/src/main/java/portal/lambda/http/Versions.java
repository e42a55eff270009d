package portal.lambda.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.regex.Pattern;
import portal.domain.decision.Precondition;

/** Reads the precondition of a request (RFC 9110, section 13.1.1). */
public final class Versions {

    private static final Pattern STRONG_TAG = Pattern.compile("(?<!W/)\"([0-9]{1,18})\"");

    private Versions() {}

    /** What the request expects of the version of what it changes. */
    public static Precondition expected(HttpCall call) {
        return new Precondition(call.header("If-Match")
                .map(String::strip)
                .filter(tags -> !tags.equals("*"))
                .map(tags -> STRONG_TAG
                        .matcher(tags)
                        .results()
                        .map(match -> Long.valueOf(match.group(1)))
                        .collect(toUnmodifiableSet())));
    }
}
