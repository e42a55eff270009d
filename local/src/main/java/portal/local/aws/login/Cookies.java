package portal.local.aws.login;

import java.util.Arrays;
import java.util.Optional;
import portal.local.aws.http.Header;
import portal.local.aws.http.LocalRequest;

/** The cookies of the sign-in pages. No script reads them, and no other site's form sends them. */
final class Cookies {
    /** Who signed in with this browser. */
    static final String SESSION = "local-sign-in";

    /** Which browser began to sign in. */
    static final String BROWSER = "local-sign-in-browser";

    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

    private Cookies() {}

    static Optional<String> read(LocalRequest request, String name) {
        return Arrays.stream(request.header("cookie").orElse("").split("[;,]"))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    static Header set(String name, String value) {
        return new Header("Set-Cookie", name + "=" + value + ATTRIBUTES);
    }

    static Header remove(String name) {
        return new Header("Set-Cookie", name + "=" + ATTRIBUTES + "; Max-Age=0");
    }
}
