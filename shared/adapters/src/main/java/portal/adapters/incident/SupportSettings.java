package portal.adapters.incident;

import portal.domain.access.Recipient;

/**
 * How the two sides of an incident reach each other.
 *
 * @param recipient who gets the mail for the vendor's support
 * @param portal the address at which contacts open the portal
 */
public record SupportSettings(Recipient recipient, String portal) {}
