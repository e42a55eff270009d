package portal.domain.usage;

import java.util.Optional;

/** A number of seats: a whole number from 0 to 2,147,483,647. */
public record SeatCount(int value) implements Comparable<SeatCount> {

    public static final SeatCount NONE = new SeatCount(0);

    public SeatCount {
        if (value < 0) {
            throw new IllegalArgumentException("A number of seats is not negative");
        }
    }

    /** Empty when the number is out of range. */
    public static Optional<SeatCount> of(long number) {
        return number >= 0 && number <= Integer.MAX_VALUE ? Optional.of(new SeatCount((int) number)) : Optional.empty();
    }

    @Override
    public int compareTo(SeatCount other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
