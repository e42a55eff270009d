package portal.endtoend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

/**
 * The license that an example begins with: {@code edition} (STANDARD when left out), {@code flex} (false),
 * {@code participant} ("12345"), and optionally the numbers {@code granted} and the {@code environments}.
 */
record Start(ExampleFields fields) implements Step {

    Start {
        fields.allow(Set.of("edition", "flex", "participant", "granted", "environments"));
    }

    @Override
    public void play(Customer customer) {
        assertThat(customer.change(fields).status()).isEqualTo(201);
        if (fields.has("granted")) {
            assertThat(customer.grant(fields.get("granted")).status()).isEqualTo(204);
        }
        fields.get("environments").forEach(code -> assertThat(
                        customer.registerEnvironment(code.asText()).status())
                .isEqualTo(200));
    }
}
