package portal.domain.usage;

/**
 * What one environment says of one holder.
 *
 * @param spelling the holder's id as the environment writes it
 */
public record Registration(EnvironmentCode environment, String spelling, Assignment assignment, Person person) {

    /** The same with what there is to see of the spelling. */
    public Registration visible() {
        return new Registration(environment, HolderId.spelling(spelling), assignment, person);
    }

    /** Combines two registrations of a holder that an environment names twice. The first name and spelling win. */
    public Registration unitedWith(Registration other) {
        return new Registration(
                environment, spelling, assignment.unitedWith(other.assignment), person.orElse(other.person));
    }
}
