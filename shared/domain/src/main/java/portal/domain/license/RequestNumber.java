package portal.domain.license;

/** The number of a license request, such as {@code REQ-1001}; unique over all organizations, and ascending. */
public record RequestNumber(int sequence) {

    public static final int FIRST = 1001;

    public RequestNumber {
        if (sequence < FIRST) {
            throw new IllegalArgumentException("Numbers of license requests begin at " + FIRST);
        }
    }

    @Override
    public String toString() {
        return "REQ-" + sequence;
    }
}
