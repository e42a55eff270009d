package portal.domain.usage;

import java.util.Optional;

/** The name and address of a holder, as the environment gives them: 0-200 characters of any kind. */
public record Person(Optional<String> name, Optional<String> email) {

    public static final Person UNKNOWN = new Person(Optional.empty(), Optional.empty());

    /** Whether there is anything to see of the name. */
    boolean isNamed() {
        return name.isPresent() && !CodeText.visible(name.get()).isEmpty();
    }

    /** This person, with missing fields taken from the other. */
    public Person orElse(Person other) {
        return new Person(name.or(other::name), email.or(other::email));
    }
}
