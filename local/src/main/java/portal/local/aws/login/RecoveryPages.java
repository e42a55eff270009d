package portal.local.aws.login;

import portal.local.aws.http.LocalResponse;

/** The pages for a forgotten password. Like managed login, they speak no Dutch. */
final class RecoveryPages {
    private RecoveryPages() {}

    /** Asks who forgot the password. */
    static LocalResponse name(String id, LoginFlow flow) {
        PasswordRecovery recovery = flow.recovery();
        String name = recovery.name().isEmpty() ? flow.name() : recovery.name();
        String fields = """
            <p>Enter your e-mail address or user name. A code to set a new password goes to your e-mail address.</p>
            <label for="username">E-mail address or user name</label>
            <input id="username" name="username" value="%s" autocomplete="username" autocapitalize="none"
              spellcheck="false" maxlength="254" required autofocus>
            """.formatted(LoginPages.escaped(name));
        return LoginPages.form(
                "Forgot your password?", recovery.error(), "/forgotPassword", id, flow, fields, "Send a code");
    }

    /** Asks for the code and the new password. */
    static LocalResponse code(String id, LoginFlow flow) {
        PasswordRecovery recovery = flow.recovery();
        String fields = """
            <p>We have sent a code to %s. Enter it here to set a new password.</p>
            <label for="code">Code</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus>
            <label for="new_password">New password</label>
            <input id="new_password" name="new_password" type="password" autocomplete="new-password" required>
            <label for="repeated_password">New password, once more</label>
            <input id="repeated_password" name="repeated_password" type="password" autocomplete="new-password" required>
            <p><a href="/forgotPassword?flow=%s">Send another code</a></p>
            """.formatted(
                LoginPages.escaped(recovery.destination().orElse("your e-mail address")), LoginPages.escaped(id));
        return LoginPages.form(
                "Choose a new password",
                recovery.error(),
                "/confirmforgotPassword",
                id,
                flow,
                fields,
                "Change password");
    }
}
