package portal.domain.usage;

import java.util.Arrays;
import java.util.Optional;

/** The type of an environment, which the first letter of its code tells (docs/domain.md, section 3). */
public enum EnvironmentType {
    PRODUCTION('O'),
    TEST('T'),
    ACCEPTANCE('A'),
    DEMO('D');

    private final char letter;

    EnvironmentType(char letter) {
        this.letter = letter;
    }

    static Optional<EnvironmentType> ofLetter(char letter) {
        return Arrays.stream(values()).filter(type -> type.letter == letter).findFirst();
    }
}
