package portal.domain.decision;

/**
 * A write that a port has prepared. It takes effect when its transaction commits. Only the adapter knows what is
 * inside.
 */
public interface ConditionalWrite {}
