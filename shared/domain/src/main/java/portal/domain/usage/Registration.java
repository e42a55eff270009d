package portal.domain.usage;

/**
 * What one environment says of one holder.
 *
 * @param spelling the holder's id as the environment writes it
 */
public record Registration(EnvironmentCode environment, String spelling, Assignment assignment, Person person) {

    /** What an environment says that names a holder twice; of names and spellings, the first. */
    public Registration unitedWith(Registration other) {
        return new Registration(
                environment, spelling, assignment.unitedWith(other.assignment), person.orElse(other.person));
    }
}
