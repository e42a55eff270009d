package portal.domain.usage.recount;

/** A stored counter and the count that it should be. */
record Drift<C>(VersionedCount<C> kept, C counted) {

    boolean isNone() {
        return kept.kept().equals(counted);
    }

    @Override
    public String toString() {
        return "kept " + kept.kept() + ", counted " + counted;
    }
}
