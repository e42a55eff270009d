package portal.domain.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part before the {@code @} of an address that takes replies of one contact about one incident, such as
 * {@code inc-1042-k5p7...}. Mail programs may change its case.
 *
 * @param code which nobody can guess
 */
public record ReplyAddress(IncidentNumber number, String code) {

    private static final Pattern FORM = Pattern.compile("(inc-[0-9]{1,9})-([0-9a-v]{26})");

    /** Empty when the text is not well-formed. */
    public static Optional<ReplyAddress> parse(String localPart) {
        var matcher = FORM.matcher(localPart.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? IncidentNumber.parse(matcher.group(1).toUpperCase(Locale.ROOT))
                        .map(number -> new ReplyAddress(number, matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number.toString().toLowerCase(Locale.ROOT) + "-" + code;
    }
}
