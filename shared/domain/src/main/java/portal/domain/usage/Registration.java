package portal.domain.usage;

/**
 * What one environment says of one holder.
 *
 * @param spelling the holder's id as the environment writes it, without what is invisible
 */
public record Registration(EnvironmentCode environment, String spelling, Assignment assignment, Person person) {

    public Registration {
        spelling = HolderId.spelling(spelling);
    }

    /** Combines two registrations of a holder that an environment names twice. The first name and spelling win. */
    public Registration unitedWith(Registration other) {
        return new Registration(
                environment, spelling, assignment.unitedWith(other.assignment), person.orElse(other.person));
    }
}
