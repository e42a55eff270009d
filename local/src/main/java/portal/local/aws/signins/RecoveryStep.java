package portal.local.aws.signins;

/** What the user pool says to somebody who forgot the password. */
public sealed interface RecoveryStep {
    /** It cannot be done, or not now. */
    record Refused(String type, String explanation) implements RecoveryStep {}

    /**
     * A code was mailed, or the pool does not tell that it was not.
     *
     * @param destination the address, masked
     */
    record CodeSent(String destination) implements RecoveryStep {}

    /** The new password is valid. */
    record Changed() implements RecoveryStep {}
}
