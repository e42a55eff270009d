package portal.adapters.histories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UnreliableFrontTest {

    /** The SDK leaves such a call behind when its time is over while it still sends. */
    @Test
    @Timeout(60)
    void waitsNotForeverForACallThatWasSentHalf() throws IOException {
        try (var front = new UnreliableFront()) {
            var url = URI.create(front.environment().get("AWS_ENDPOINT_URL_DYNAMODB"));
            try (var socket = new Socket(url.getHost(), url.getPort())) {
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nHost: store\r\nContent-Length: 10\r\n\r\nhalf".getBytes(UTF_8));

                assertThatCode(front::awaitLateCalls).doesNotThrowAnyException();
            }
        }
    }
}
