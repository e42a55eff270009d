package portal.domain.usage.recount;

/** What is kept of something, and what was counted of it. */
record Drift<C>(VersionedCount<C> kept, C counted) {

    boolean isNone() {
        return kept.kept().equals(counted);
    }

    @Override
    public String toString() {
        return "kept " + kept.kept() + ", counted " + counted;
    }
}
