package portal.domain.usage.recount;

/**
 * The value of a stored counter and the number of its changes.
 *
 * @param kept the stored value
 * @param moves how often it has changed; if this is the same, nothing that it counts has changed meanwhile
 */
public record VersionedCount<C>(C kept, long moves) {}
