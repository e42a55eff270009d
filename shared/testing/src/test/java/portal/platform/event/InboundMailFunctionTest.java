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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.mail.InboundMail;
import portal.testing.http.Event;

class InboundMailFunctionTest {

    private final List<InboundMail> received = new ArrayList<>();
    private final InboundMailFunction function = new InboundMailFunction() {
        @Override
        protected void received(InboundMail mail) {
            received.add(mail);
        }
    };

    @Test
    void readsTheMailOutOfItsEvent() {
        Event.sample("take-in-reply-received").outputOf(function);

        assertThat(received).singleElement().satisfies(mail -> {
            assertThat(mail.id()).isEqualTo("o3vrnil0e2ic28trm7dfhrc2v0sample0001");
            assertThat(mail.recipients()).singleElement().asString().endsWith("@reply.portal.example");
            assertThat(mail.authentic()).isTrue();
            assertThat(mail.infected()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, PASS, true, false",
        "PASS, FAIL, true, true",
        "FAIL, PASS, false, false",
        "GRAY, GRAY, false, false",
        "PROCESSING_FAILED, PROCESSING_FAILED, false, false"
    })
    void believesOnlyWhatPassed(String dmarc, String virus, boolean authentic, boolean infected) throws IOException {
        handle("""
                {"Records": [{"ses": {"mail": {"messageId": "m-1"}, "receipt": {"recipients": ["a@b.example"],
                 "dmarcVerdict": {"status": "%s"}, "virusVerdict": {"status": "%s"}}}}]}
                """.formatted(dmarc, virus));

        assertThat(received).containsExactly(new InboundMail("m-1", List.of("a@b.example"), authentic, infected));
    }

    @Test
    void believesNothingThatIsNotSaid() throws IOException {
        handle("{\"Records\": [{\"ses\": {\"mail\": {\"messageId\": \"m-1\"}, \"receipt\": {}}}]}");

        assertThat(received).containsExactly(new InboundMail("m-1", List.of(), false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Records\": [{}]}", "{\"Records\": [{\"ses\": {\"mail\": {}}}]}"})
    void throwsBackWhatTellsOfNoMail(String event) {
        assertThatThrownBy(() -> handle(event)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Records\": []}", "{\"Records\": [1]}"})
    void doesNothingWithoutRecords(String event) throws IOException {
        handle(event);

        assertThat(received).isEmpty();
    }

    @Test
    void throwsBackTextThatIsNotJson() {
        assertThatThrownBy(() -> handle("{")).isInstanceOf(IOException.class);
    }

    @Test
    void throwsAFailureBack() {
        var failing = new InboundMailFunction() {
            @Override
            protected void received(InboundMail mail) {
                throw new IllegalArgumentException("Not today");
            }
        };

        assertThatThrownBy(() -> Event.sample("take-in-reply-received").outputOf(failing))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void handle(String event) throws IOException {
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream(), null);
    }
}
