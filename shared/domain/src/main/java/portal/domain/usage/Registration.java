package portal.domain.usage;

/**
 * What one environment says of one holder.
 *
 * @param spelling the holder's id as the environment writes it
 */
public record Registration(EnvironmentCode environment, String spelling, Presence presence, Person person) {}
