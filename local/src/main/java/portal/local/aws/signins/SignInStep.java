package portal.local.aws.signins;

/** What the sign-in service says to what somebody answered so far. */
public sealed interface SignInStep {
    /** The answers are wrong, or may not be tried now. */
    record Refused(String type, String explanation) implements SignInStep {}

    /** The password is right, and is a temporary one. */
    record NewPassword() implements SignInStep {}

    /**
     * The password is right, and a second factor is to be set up.
     *
     * @param username the name that the authenticator app shows
     * @param secret the secret for the app, in Base32
     */
    record TokenSetUp(String username, String secret) implements SignInStep {}

    /** The password is right, and a code of the second factor is needed. */
    record Code() implements SignInStep {}

    /** All answers are right. */
    record SignedIn(Profile profile) implements SignInStep {}
}
