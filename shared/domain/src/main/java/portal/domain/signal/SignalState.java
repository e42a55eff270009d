package portal.domain.signal;

import java.util.Set;
import portal.domain.access.ContactId;
import portal.domain.license.License;

/**
 * What to decide a change of signals on.
 *
 * @param contacts those of the contacts asked for that the organization has
 */
public record SignalState(SignalList signals, License license, Set<ContactId> contacts) {

    public SignalState {
        contacts = Set.copyOf(contacts);
    }
}
