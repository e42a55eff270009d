package portal.platform.http;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.decision.Precondition;

/** Reads the precondition of a request (RFC 9110, section 13.1.1). */
public final class IfMatch {

    private static final Pattern STRONG_TAG = Pattern.compile("(?<!W/)\"([0-9]{1,18})\"");

    private IfMatch() {}

    /** The version that the request expects of the thing that it changes. */
    public static Precondition expected(HttpRequest request) {
        var header = request.header("If-Match");
        return header.isPresent() ? expected(header.get().strip()) : Precondition.NONE;
    }

    private static Precondition expected(String tags) {
        if (tags.equals("*")) {
            return Precondition.PRESENT;
        }
        var versions = new HashSet<Long>();
        for (var tag = STRONG_TAG.matcher(tags); tag.find(); ) {
            versions.add(Long.valueOf(tag.group(1)));
        }
        return new Precondition(Optional.of(versions));
    }
}
