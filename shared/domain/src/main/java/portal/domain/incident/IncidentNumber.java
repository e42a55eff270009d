package portal.domain.incident;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an incident, such as {@code INC-1001}; unique over all organizations, and ascending. */
public record IncidentNumber(int sequence) {

    public static final int FIRST = 1001;

    private static final Pattern FORM = Pattern.compile("INC-([1-9][0-9]{3,8})");

    public IncidentNumber {
        if (sequence < FIRST) {
            throw new IllegalArgumentException("Incident numbers begin at " + FIRST);
        }
    }

    /** Empty when the text is not a well-formed number. Callers answer that as an incident that does not exist. */
    public static Optional<IncidentNumber> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                        .filter(n -> n >= FIRST)
                        .map(IncidentNumber::new)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "INC-" + sequence;
    }
}
