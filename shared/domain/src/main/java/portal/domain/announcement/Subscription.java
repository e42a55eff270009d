package portal.domain.announcement;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/**
 * That a contact is in an audience, as a link names it by which the contact leaves it.
 *
 * @param registeredAt when the organization was registered: another one may have its id later
 */
public record Subscription(OrganizationId organization, Instant registeredAt, ContactId contact, Audience audience) {

    private static final String KIND = "subscription";
    private static final int PARTS = 5;

    /** A text to be signed. No id has a space. */
    public String text() {
        return String.join(
                " ",
                KIND,
                organization.value(),
                Long.toString(registeredAt.toEpochMilli()),
                contact.value(),
                audience.name());
    }

    /**
     * Reads a text that was signed.
     *
     * @return empty when it is about something else, or about an audience that is no longer there
     */
    public static Optional<Subscription> of(String text) {
        var parts = text.split(" ", -1);
        return parts.length == PARTS && parts[0].equals(KIND)
                ? Audience.named(parts[4])
                        .map(audience -> new Subscription(
                                new OrganizationId(parts[1]),
                                Instant.ofEpochMilli(Long.parseLong(parts[2])),
                                new ContactId(parts[3]),
                                audience))
                : Optional.empty();
    }
}
