package portal.platform.wiring;

import java.util.EnumMap;
import java.util.Map;
import portal.domain.access.Brake;
import portal.domain.brake.BrakeLimits;

/**
 * The numbers of the brakes, from the environment variables of a function: {@code INCIDENTS_PER_HOUR} and so on. A
 * function has those that it uses. A test compares them with the template.
 */
public final class BrakeSettings implements BrakeLimits {

    private final Map<Brake, Integer> most = new EnumMap<>(Brake.class);

    /** @throws IllegalStateException when a number is none, or less than 1 */
    public BrakeSettings(Settings settings) {
        for (var brake : Brake.values()) {
            var name = variable(brake);
            if (settings.variables().containsKey(name)) {
                most.put(brake, number(name, settings.required(name)));
            }
        }
    }

    /** The variable that has the number of a brake. */
    public static String variable(Brake brake) {
        return brake + "_PER_" + brake.period();
    }

    @Override
    public int most(Brake brake) {
        var number = most.get(brake);
        if (number == null) {
            throw new IllegalStateException("The environment variable " + variable(brake) + " is not set");
        }
        return number;
    }

    private static int number(String name, String value) {
        try {
            var number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " is no number: " + value, e);
        }
        throw new IllegalStateException(name + " is less than 1: " + value);
    }
}
