package portal.local.aws.login;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.signins.SignInStep;

/** The pages on which people sign in. They need no script. Like managed login, they speak no Dutch. */
final class LoginPages {
    private static final String SIGN_IN = "Sign in";

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8a8f98; --accent: #0b5cad; --on-accent: #fff; --bad: #b3261e; }
            @media (prefers-color-scheme: dark) {
              :root { --line: #8a919c; --accent: #8ab8f5; --on-accent: #10151c; --bad: #ff9a91; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 26rem; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif;
              overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; margin: 0 0 1rem; }
            label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
            input { width: 100%; font: inherit; padding: .6rem; border: 1px solid var(--line); border-radius: .3rem; }
            button { width: 100%; margin-top: 1.5rem; padding: .7rem; font: inherit; font-weight: 600; border: 0;
              border-radius: .3rem; background: var(--accent); color: var(--on-accent); cursor: pointer; }
            :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
            a { color: var(--accent); }
            img { display: block; width: 14rem; max-width: 100%; background: #fff; image-rendering: pixelated; }
            .error { color: var(--bad); font-weight: 600; }
            footer { margin-top: 2.5rem; font-size: .875rem; }
            """;

    private static final String NEW_PASSWORD = """
            <p>Your password was a temporary one. Choose a password of your own.</p>
            <label for="new_password">New password</label>
            <input id="new_password" name="new_password" type="password" autocomplete="new-password" required autofocus>
            <label for="repeated_password">New password, once more</label>
            <input id="repeated_password" name="repeated_password" type="password" autocomplete="new-password" required>
            """;

    private static final String CODE = """
            <label for="code">Code of the authenticator app</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required autofocus>
            """;

    private LoginPages() {}

    /** The page of an attempt to sign in, with what was wrong before. */
    static LocalResponse question(String id, LoginFlow flow) {
        Optional<SignInStep> question = flow.question();
        return form(
                question.map(LoginPages::heading).orElse(SIGN_IN),
                flow.error(),
                "/login",
                id,
                flow,
                question.map(LoginPages::fields).orElseGet(() -> nameAndPassword(id, flow)),
                question.isEmpty() ? SIGN_IN : "Continue");
    }

    /** A page that asks something, with what was wrong before. */
    static LocalResponse form(
            String heading,
            Optional<String> error,
            String action,
            String id,
            LoginFlow flow,
            String fields,
            String button) {
        String form = """
                <form method="post" action="%s">
                <input type="hidden" name="flow" value="%s">
                %s<button>%s</button>
                </form>
                """.formatted(action, escaped(id), fields, button);
        return page(200, heading, error(error) + form, flow.authorization().redirectUri());
    }

    /** A page that leads nowhere. */
    static LocalResponse failed(String text) {
        return page(400, "This did not work", error(Optional.of(text)), null);
    }

    private static String heading(SignInStep question) {
        return switch (question) {
            case SignInStep.NewPassword ignored -> "Choose a password";
            case SignInStep.TokenSetUp ignored -> "Set up a second factor";
            case SignInStep.Code ignored -> "Enter a code";
            case SignInStep.Refused ignored -> SIGN_IN;
            case SignInStep.SignedIn ignored -> SIGN_IN;
        };
    }

    private static String fields(SignInStep question) {
        return switch (question) {
            case SignInStep.NewPassword ignored -> NEW_PASSWORD;
            case SignInStep.TokenSetUp setUp -> tokenSetUp(setUp) + CODE;
            case SignInStep.Code ignored -> CODE;
            case SignInStep.Refused ignored -> "";
            case SignInStep.SignedIn ignored -> "";
        };
    }

    private static String nameAndPassword(String id, LoginFlow flow) {
        String name = flow.name();
        boolean known = !name.isEmpty();
        return """
            %s\
            <label for="username">E-mail address or user name</label>
            <input id="username" name="username" value="%s" autocomplete="username" autocapitalize="none"
              spellcheck="false" maxlength="254" required%s>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required%s>
            <p><a href="/forgotPassword?flow=%s">Forgot your password?</a></p>
            """.formatted(
                        flow.recovery().isDone() ? "<p role=\"status\">Your password has been changed.</p>\n" : "",
                        escaped(name),
                        known ? "" : " autofocus",
                        known ? " autofocus" : "",
                        escaped(id));
    }

    private static String tokenSetUp(SignInStep.TokenSetUp setUp) {
        String link = OtpAuth.link(setUp.username(), setUp.secret());
        return """
            <p>Scan this code with an authenticator app, or enter the secret there. Then enter the code that the app
              shows.</p>
            <img src="%s" alt="QR code for the authenticator app; the secret is written below">
            <p>Secret: <code id="secret">%s</code></p>
            <p><a id="otpauth" href="%s">Open in an app on this device</a></p>
            """.formatted(OtpAuth.picture(link), escaped(setUp.secret()), escaped(link));
    }

    private static String error(Optional<String> text) {
        return text.map(error -> "<p class=\"error\" role=\"alert\">" + escaped(error) + "</p>\n")
                .orElse("");
    }

    private static LocalResponse page(int status, String heading, String content, @Nullable URI target) {
        String page = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                <footer>Stands in for the sign-in page, on this machine only. The
                  <a href="/local/">page for developers</a> has the passwords and codes of the demo.</footer>
                </body>
                </html>
                """.formatted(heading, STYLE, heading, content);
        return LocalResponse.of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
                .withDefault("Content-Security-Policy", policy(target))
                .withDefault("Referrer-Policy", "same-origin")
                .withDefault("X-Content-Type-Options", "nosniff");
    }

    /** A form may lead to the client's address, because browsers check also where its answer leads. */
    private static String policy(@Nullable URI target) {
        String client = target == null ? "" : " " + target.getScheme() + "://" + target.getRawAuthority();
        return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'" + client;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
