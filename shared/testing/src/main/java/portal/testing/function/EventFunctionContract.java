package portal.testing.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every function that reacts to domain events. */
public interface EventFunctionContract extends RedeliveryContract {

    @ParameterizedTest
    @ValueSource(strings = {"DriftFound", "SomethingElse"})
    default void throwsBackAnUnknownSchedule(String type) {
        assertThatThrownBy(() -> sample().withDetail("type", type).outputOf(function()))
                .hasMessageContaining(type);
        assertThat(effects()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "organization", "subject", "actor", "at"})
    default void throwsBackAnEventThatIsNotWhole(String member) {
        assertThatThrownBy(() -> sample().withoutDetail(member).outputOf(function()))
                .hasMessageContaining(member);
        assertThat(effects()).isZero();
    }
}
