package portal.benchmarks;

/** Adds up the requests of this process to the store and their capacity, as the store's answers report it. */
public final class Meter {

    private static Usage total = Usage.NONE;

    private Meter() {}

    static synchronized void add(Usage usage) {
        total = total.plus(usage);
    }

    /** Measures what an action asks of the store, in all of its threads. */
    static Usage measure(Runnable action) {
        var before = now();
        action.run();
        return now().minus(before);
    }

    /** What was asked of the store since the start of the process. */
    public static synchronized Usage now() {
        return total;
    }

    /**
     * What was asked of the store.
     *
     * @param requests over HTTP, repeated ones included
     * @param transactions how many of the requests were commits
     * @param readUnits consumed capacity of reads, in DynamoDB's read units
     * @param writeUnits consumed capacity of writes and commits, in DynamoDB's write units
     */
    public record Usage(double requests, double transactions, double readUnits, double writeUnits) {

        static final Usage NONE = new Usage(0, 0, 0, 0);

        double units() {
            return readUnits + writeUnits;
        }

        Usage plus(Usage other) {
            return new Usage(
                    requests + other.requests,
                    transactions + other.transactions,
                    readUnits + other.readUnits,
                    writeUnits + other.writeUnits);
        }

        Usage minus(Usage other) {
            return plus(other.times(-1));
        }

        Usage times(double factor) {
            return new Usage(requests * factor, transactions * factor, readUnits * factor, writeUnits * factor);
        }
    }
}
