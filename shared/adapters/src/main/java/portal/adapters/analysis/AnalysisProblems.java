package portal.adapters.analysis;

import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** How a license analysis is refused. */
public final class AnalysisProblems {

    public static final Problem NOT_YOUR_ADDRESS = new Problem(
            "not-your-address",
            422,
            new Bilingual("Dit is niet uw eigen e-mailadres.", "This is not your own e-mail address."),
            new Bilingual(
                    "De analyse gaat alleen naar het e-mailadres waarmee u zelf geregistreerd bent.",
                    "The analysis goes only to the e-mail address that you are registered with yourself."));

    private AnalysisProblems() {}
}
