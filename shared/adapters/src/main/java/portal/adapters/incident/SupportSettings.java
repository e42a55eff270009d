package portal.adapters.incident;

import portal.domain.access.Recipient;

/**
 * The addresses in mails about incidents.
 *
 * @param recipient who gets the mail for the vendor's support
 * @param portal the URL at which contacts open the portal
 */
public record SupportSettings(Recipient recipient, String portal) {}
