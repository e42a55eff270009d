package portal.platform.http;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import portal.domain.decision.Precondition;

/** Reads the preconditions of a request (RFC 9110, sections 13.1.1 and 13.1.2). */
public final class IfMatch {

    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH = "If-None-Match";

    /** An entity tag (RFC 9110, section 8.8.3); a list of them may have empty elements (section 5.6.1). */
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\")?[ \\t]*+(?:,|\\z)");

    /** As the API writes them: the tag 07 is another one than 7. */
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private IfMatch() {}

    /**
     * The version that the request expects of the thing that it changes. An If-Match that cannot be read is met by
     * nothing. Of If-None-Match the portal knows {@code *}: nothing may be there yet.
     */
    public static Precondition expected(HttpRequest request) {
        var ifMatch = request.header(IF_MATCH);
        var expected = ifMatch.isPresent() ? expected(ifMatch.get().strip()) : Precondition.NONE;
        return request.header(IF_NONE_MATCH).isPresent() ? expected.andAbsent() : expected;
    }

    private static Precondition expected(String tags) {
        return tags.equals("*") ? Precondition.PRESENT : new Precondition(Optional.of(versions(tags)));
    }

    /** The versions that a list of tags names, weak tags being none; without any when it is no list of tags. */
    private static Set<Long> versions(String tags) {
        var versions = new HashSet<Long>();
        var element = ELEMENT.matcher(tags);
        var end = 0;
        while (end < tags.length()) {
            if (!element.region(end, tags.length()).lookingAt()) {
                return Set.of();
            }
            if (element.group(1) == null
                    && element.group(2) != null
                    && VERSION.matcher(element.group(2)).matches()) {
                versions.add(Long.valueOf(element.group(2)));
            }
            end = element.end();
        }
        return versions;
    }
}
