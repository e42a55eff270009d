package portal.adapters.signin;

import portal.domain.signin.InviteAgain;
import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** How invitations are refused. */
public final class SignInProblems {

    public static final Problem SIGNED_IN_ALREADY = new Problem(
            "signed-in-already",
            409,
            new Bilingual(
                    "Deze contactpersoon heeft zich al eens aangemeld.", "This contact has signed in before already."),
            new Bilingual(
                    "Een nieuwe uitnodiging is niet nodig. Wie het wachtwoord is vergeten, kiest bij het aanmelden voor een nieuw wachtwoord.",
                    "Another invitation is not needed. Whoever forgot the password asks for a new one when signing in."));

    public static Problem of(InviteAgain.Outcome.Refused refused) {
        return switch (refused) {
            case InviteAgain.Outcome.NoSuchContact _ -> Problem.NOT_FOUND;
            case InviteAgain.Outcome.SignedInAlready _ -> SIGNED_IN_ALREADY;
        };
    }

    private SignInProblems() {}
}
