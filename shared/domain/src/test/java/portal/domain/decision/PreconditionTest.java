package portal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreconditionTest {

    @Test
    void withVersionsIsMetByOneOfThemAndNotByNothing() {
        var precondition = new Precondition(Optional.of(Set.of(2L, 5L)));

        assertThat(precondition.isMetBy(5)).isTrue();
        assertThat(precondition.isMetBy(4)).isFalse();
        assertThat(precondition.isMetByNothing()).isFalse();
    }

    @Test
    void withoutVersionsIsMetByAnything() {
        assertThat(Precondition.NONE.isMetBy(1)).isTrue();
        assertThat(Precondition.NONE.isMetByNothing()).isTrue();
        assertThat(new Precondition(Optional.empty())).isEqualTo(Precondition.NONE);
    }

    @Test
    void ofPresenceIsMetByAnyVersionAndNotByNothing() {
        assertThat(Precondition.PRESENT.isMetBy(1)).isTrue();
        assertThat(Precondition.PRESENT.isMetByNothing()).isFalse();
    }
}
