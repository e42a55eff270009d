package portal.domain.license;

import java.util.Optional;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;

/**
 * What setting up an organization is decided on, read in one strongly consistent round trip.
 *
 * @param existing empty when there is no organization with the id, or none any more
 * @param removal the last one of an organization with the id
 */
public record SetUpState(Optional<Existing> existing, Optional<Removal> removal) {

    /** An organization that is there. */
    public record Existing(Organization organization, License license) {}
}
