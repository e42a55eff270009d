package portal.domain.notification;

import portal.domain.access.EmailAddress;
import portal.domain.access.Language;

/** Who a letter goes to, and in which language. */
public record Recipient(String name, EmailAddress email, Language language) {}
