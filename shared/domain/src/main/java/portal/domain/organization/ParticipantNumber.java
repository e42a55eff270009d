package portal.domain.organization;

import java.util.regex.Pattern;

/** The five digits that identify a customer's environments at the vendor. Several organizations may share a number. */
public record ParticipantNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    public ParticipantNumber {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("A participant number has five digits");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
