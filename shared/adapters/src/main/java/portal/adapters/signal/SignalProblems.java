package portal.adapters.signal;

import portal.domain.signal.SignalList;
import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** How changes of signals are refused (docs/domain.md, section 5). */
public final class SignalProblems {

    public static final Problem STANDARD_SIGNAL = new Problem(
            "standard-signal",
            409,
            new Bilingual(
                    "Het standaardsignaal kan alleen worden aan- en uitgezet.",
                    "The standard signal can only be switched on and off."),
            new Bilingual(
                    "Maak een eigen signaal met de gewenste gegevens en zet het standaardsignaal uit.",
                    "Make a signal of your own as you want it, and switch the standard signal off."));

    public static final Problem SIGNAL_LIMIT = new Problem(
            "signal-limit",
            409,
            new Bilingual("Er zijn al genoeg signalen.", "There are enough signals already."),
            new Bilingual(
                    "Een organisatie heeft hoogstens " + SignalList.MOST
                            + " signalen, het standaardsignaal meegeteld. Wijzig of verwijder eerst een ander signaal.",
                    "An organization has at most " + SignalList.MOST
                            + " signals, the standard signal included. Change or remove another signal first."));

    private SignalProblems() {}
}
