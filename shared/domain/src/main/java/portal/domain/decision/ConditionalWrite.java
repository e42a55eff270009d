package portal.domain.decision;

/**
 * A conditional write that a port has prepared and that takes effect only when the transaction it is part of commits. What it
 * looks like inside is the adapter's affair.
 */
public interface ConditionalWrite {}
