package portal.domain.license;

import java.util.Optional;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;

/**
 * The state to decide the setting up of an organization on, read in one strongly consistent round trip.
 *
 * @param existing empty when no organization has the id, or it was removed
 * @param removal the latest removal of an organization with the id
 */
public record SetUpState(Optional<Existing> existing, Optional<Removal> removal) {

    /** An existing organization with its license. */
    public record Existing(Organization organization, License license) {}
}
