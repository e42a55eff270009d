package portal.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Origin;
import portal.testing.http.Event;

class StoredObjectFunctionTest {

    private final List<String> takenIn = new ArrayList<>();
    private final StoredObjectFunction function = new StoredObjectFunction() {
        @Override
        protected void takeIn(String key, long size, Origin origin) {
            takenIn.add(key + " " + size + " " + origin.sourceAddress());
        }
    };

    @Test
    void readsTheObjectOutOfItsEnvelope() {
        Event.sample("take-in-attachment-arrived").outputOf(function);

        assertThat(takenIn).containsExactly("acme/INC-1001/0195553a-7a00-7000-8000-00000000a77a 48213 192.0.2.44");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"detail\": {\"object\": {\"key\": \"a\"}}}",
                "{\"detail\": {\"object\": {\"key\": \"a\", \"size\": \"1\"}}}",
                "{\"detail\": {\"object\": {\"size\": 1}}}"
            })
    void throwsBackWhatTellsOfNoObject(String event) {
        assertThatThrownBy(() -> handle(event)).isInstanceOf(IllegalStateException.class);
        assertThat(takenIn).isEmpty();
    }

    @Test
    void throwsBackTextThatIsNotJson() {
        assertThatThrownBy(() -> handle("{")).isInstanceOf(IOException.class);
    }

    @Test
    void throwsAFailureBack() {
        var failing = new StoredObjectFunction() {
            @Override
            protected void takeIn(String key, long size, Origin origin) {
                throw new IllegalArgumentException("Not today");
            }
        };

        assertThatThrownBy(() -> Event.sample("take-in-attachment-arrived").outputOf(failing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not today");
    }

    private void handle(String event) throws IOException {
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream(), null);
    }
}
