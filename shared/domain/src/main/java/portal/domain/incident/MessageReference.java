package portal.domain.incident;

import java.util.Optional;
import java.util.regex.Pattern;

/** A message of an organization's incident as events name it, such as {@code INC-1001/3}. */
public record MessageReference(IncidentNumber incident, int message) {

    private static final Pattern FORM = Pattern.compile("([^/]+)/([1-9][0-9]{0,8})");

    /** Empty when the text is not well-formed. */
    public static Optional<MessageReference> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? IncidentNumber.parse(matcher.group(1))
                        .map(incident -> new MessageReference(incident, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return incident + "/" + message;
    }
}
