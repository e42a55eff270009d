package portal.lambda.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the precondition of a request (RFC 9110, section 13.1.1). */
public final class Versions {

    private static final Pattern STRONG_TAG = Pattern.compile("(?<!W/)\"([0-9]{1,18})\"");

    private Versions() {}

    /** The versions of which the resource must have one; empty when any will do. */
    public static Optional<Set<Long>> expected(HttpCall call) {
        return call.header("If-Match")
                .map(String::strip)
                .filter(tags -> !tags.equals("*"))
                .map(tags -> STRONG_TAG
                        .matcher(tags)
                        .results()
                        .map(match -> Long.valueOf(match.group(1)))
                        .collect(toUnmodifiableSet()));
    }
}
