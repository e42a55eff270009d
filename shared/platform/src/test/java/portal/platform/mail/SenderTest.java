package portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.EmailAddress;

class SenderTest {

    private static final EmailAddress ADDRESS = new EmailAddress("portal@example.com");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Customer portal, `\"Customer portal\" <portal@example.com>`",
                "De \"Portaal\" \\, `\"De \\\"Portaal\\\" \\\\\" <portal@example.com>`",
                "Café, `=?UTF-8?B?Q2Fmw6k=?= <portal@example.com>`"
            })
    void isWrittenInAscii(String name, String header) {
        assertThat(new Sender(name, ADDRESS).header()).isEqualTo(header);
    }

    @Test
    void staysOnOneLine() {
        assertThat(new Sender("Portal\r\nBcc: all@example.com", ADDRESS).header())
                .isEqualTo("\"Portal Bcc: all@example.com\" <portal@example.com>");
    }

    @Test
    void isEncodedInWordsOfAtMost75Characters() {
        var header = new Sender("é👩".repeat(40), ADDRESS).header();

        assertThat(Arrays.stream(header.split(" "))).hasSizeGreaterThan(3).allMatch(word -> word.length() <= 75);
    }
}
