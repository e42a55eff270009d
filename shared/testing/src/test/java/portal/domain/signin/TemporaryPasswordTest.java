package portal.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryPasswordTest {

    @Test
    void alwaysFitsThePolicyAndIsNeverTheSame() {
        var random = new Random(7);
        var passwords = new HashSet<String>();
        for (int i = 0; i < 20_000; i++) {
            passwords.add(TemporaryPassword.random(random).value());
        }

        assertThat(passwords)
                .hasSize(20_000)
                .allMatch(password -> password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[a-zA-Z0-9-]{19}"))
                .noneMatch(password -> password.matches(".*[l1I0O].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aaaaAAAA111", "aaaaaaaaaaaa1", "AAAAAAAAAAAA1", "aaaaaaAAAAAA"})
    void isRefusedWhenThePoolWouldRefuseIt(String value) {
        assertThatThrownBy(() -> new TemporaryPassword(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isInNoLog() {
        assertThat(new TemporaryPassword("abcd-EFGH-2345")).hasToString("***");
    }
}
