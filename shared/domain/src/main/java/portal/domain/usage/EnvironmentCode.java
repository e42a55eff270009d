package portal.domain.usage;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an environment within an organization, such as {@code O12345AA}: a type letter, the five digits of a
 * participant number and two capital letters (docs/domain.md, section 3).
 */
public record EnvironmentCode(String value) implements Comparable<EnvironmentCode> {

    private static final Pattern FORM = Pattern.compile("[OTAD][0-9]{5}[A-Z]{2}");

    public EnvironmentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an environment code");
        }
    }

    public static Optional<EnvironmentCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EnvironmentCode(text)) : Optional.empty();
    }

    public EnvironmentType type() {
        return EnvironmentType.ofLetter(value.charAt(0)).orElseThrow();
    }

    @Override
    public int compareTo(EnvironmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
