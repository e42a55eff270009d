package portal.functions.issuetokenclaims;

/** Ends a sign-in without a token. The user pool shows the message. */
final class SignInRefused extends RuntimeException {

    SignInRefused() {
        super("This sign-in is for the vendor's support");
    }
}
