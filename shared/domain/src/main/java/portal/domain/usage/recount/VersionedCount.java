package portal.domain.usage.recount;

/**
 * What the portal keeps of a number so that nobody has to count.
 *
 * @param kept as it stands
 * @param moves how often it was changed so far: with the same moves, nothing that is counted came, went or changed meanwhile
 */
public record VersionedCount<C>(C kept, long moves) {}
