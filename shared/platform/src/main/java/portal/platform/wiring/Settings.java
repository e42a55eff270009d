package portal.platform.wiring;

import java.util.Map;
import java.util.Optional;

/** The environment variables of a function. */
public record Settings(Map<String, String> variables) {

    public Settings {
        variables = Map.copyOf(variables);
    }

    /** @throws IllegalStateException when the template does not set the variable, or leaves it empty */
    public String required(String name) {
        var value = variables.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is not set");
        }
        return value;
    }

    /** Empty when the template does not set the variable, or leaves it empty. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
