package portal.domain.usage;

/** What a user may sign in to; a user may be of several kinds and counts for each. */
public enum UserKind {
    PROFIT(Metric.PROFIT_USERS),
    INSITE(Metric.INSITE_USERS),
    OUTSITE(Metric.OUTSITE_USERS);

    private final Metric metric;

    UserKind(Metric metric) {
        this.metric = metric;
    }

    public Metric metric() {
        return metric;
    }
}
