package portal.domain.usage;

/** What is kept of something, and what was counted of it. */
record Drift<C>(Counter<C> kept, C counted) {

    boolean isNone() {
        return kept.kept().equals(counted);
    }

    @Override
    public String toString() {
        return "kept " + kept.kept() + ", counted " + counted;
    }
}
