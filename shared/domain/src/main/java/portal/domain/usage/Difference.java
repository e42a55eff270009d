package portal.domain.usage;

import java.util.Optional;

/**
 * What is to change of one holder in an environment.
 *
 * @param known what was registered when the difference was made; empty for one who is new
 * @param wanted what is to be registered; empty for one who is to go
 */
record Difference(HolderId holder, Optional<Registration> known, Optional<Registration> wanted) {

    boolean isOne() {
        return !known.equals(wanted);
    }

    /** The holder with the difference made. */
    Holder applyTo(Holder holder, EnvironmentCode environment) {
        return wanted.map(holder::with).orElseGet(() -> holder.without(environment));
    }

    /** Whether a holder as it is now has the difference made already; unknown, and taken as no, when only a name differs. */
    boolean isMadeIn(Holder holder, EnvironmentCode environment) {
        var present = Optional.ofNullable(holder.presences().get(environment));
        var presence = wanted.map(Registration::presence);
        return present.equals(presence) && !known.map(Registration::presence).equals(presence);
    }
}
