package portal.testing.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import portal.domain.decision.StoreUnavailable;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

/** The contract of every function whose events may come several times. */
public interface RedeliveryContract {

    InMemoryPortal portal();

    RequestStreamHandler function();

    /** An event that has an effect. */
    Event sample();

    /** How often the sample has had its effect. */
    int effects();

    /** Makes the effect fail from now on. */
    void breakEffect();

    void mendEffect();

    @Test
    default void hasOneEffectHoweverOftenTheEventComes() {
        sample().outputOf(function());
        var once = effects();
        assertThat(once).isPositive();

        sample().outputOf(function());
        portal().clock().advance(Duration.ofDays(1));
        sample().outputOf(function());

        assertThat(effects()).isEqualTo(once);
    }

    @Test
    default void throwsAFailureBackAndTriesAgainAtTheNextDelivery() {
        breakEffect();
        assertThatThrownBy(() -> sample().outputOf(function())).isInstanceOf(RuntimeException.class);
        assertThat(effects()).isZero();

        mendEffect();
        sample().outputOf(function());

        assertThat(effects()).isPositive();
    }

    @Test
    default void throwsBackWhenTheStoreDoesNotAnswer() {
        portal().takeStoreDown();
        assertThatThrownBy(() -> sample().outputOf(function())).isInstanceOf(StoreUnavailable.class);

        portal().bringStoreBack();
        sample().outputOf(function());

        assertThat(effects()).isPositive();
    }
}
