package portal.platform.mail;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.EmailAddress;

/** The sender of the portal's mails: an address that the mail service may send for, and the name that people see. */
public record Sender(String name, EmailAddress address) {

    /** In Base64 these are 60 characters. With the 15 characters around them they fit in the 75 of RFC 2047. */
    private static final int BYTES_IN_A_WORD = 45;

    public Sender {
        name = HarmlessText.onOneLine(name);
    }

    public static Sender of(Map<String, String> environment) {
        var address = EmailAddress.parse(required(environment, "MAIL_SENDER"))
                .orElseThrow(() -> new IllegalArgumentException("Not an e-mail address"));
        return new Sender(required(environment, "MAIL_SENDER_NAME"), address);
    }

    static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }

    /** The value of the From header, in ASCII whatever the name. */
    public String header() {
        var display = name.chars().allMatch(character -> character < 0x7F) ? quoted() : encoded();
        return "%s <%s>".formatted(display, address.value());
    }

    private String quoted() {
        return "\"%s\"".formatted(name.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private String encoded() {
        return words().stream()
                .map(word -> Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)))
                .map("=?UTF-8?B?%s?="::formatted)
                .collect(joining(" "));
    }

    /** No character is split over two encoded words. */
    private List<String> words() {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var character : name.codePoints().mapToObj(Character::toString).toList()) {
            if ((word + character).getBytes(StandardCharsets.UTF_8).length > BYTES_IN_A_WORD) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(character);
        }
        words.add(word.toString());
        return words;
    }
}
