package portal.domain.usage;

import java.util.Optional;

/**
 * What one environment says of one holder.
 *
 * @param spelling the holder's id as the environment writes it, without what is invisible
 */
public record Registration(EnvironmentCode environment, String spelling, Assignment assignment, Person person) {

    public Registration {
        spelling = HolderId.spelling(spelling);
    }

    /** The same, with the last activity that was known before when it tells of none itself. */
    public Registration keepingActivity(Optional<Registration> known) {
        return known.isPresent()
                        && known.get().assignment instanceof Assignment.User before
                        && assignment instanceof Assignment.User now
                        && now.lastActiveAt().isEmpty()
                ? new Registration(environment, spelling, now.lastActive(before.lastActiveAt()), person)
                : this;
    }

    /** Whether it says the same as what was known before, apart from the last activity. */
    public boolean isSameButForActivity(Optional<Registration> known) {
        return known.isPresent() && withoutActivity().equals(known.get().withoutActivity());
    }

    private Registration withoutActivity() {
        return assignment instanceof Assignment.User user
                ? new Registration(environment, spelling, user.lastActive(Optional.empty()), person)
                : this;
    }

    /** Combines two registrations of a holder that an environment names twice. The first name and spelling win. */
    public Registration unitedWith(Registration other) {
        return new Registration(
                environment, spelling, assignment.unitedWith(other.assignment), person.orElse(other.person));
    }
}
