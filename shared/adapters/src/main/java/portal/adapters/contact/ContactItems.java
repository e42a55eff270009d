package portal.adapters.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import portal.adapters.access.AppointmentItems;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;
import portal.domain.contact.SecondFactor;
import portal.domain.contact.WaitingReset;
import portal.platform.store.Item;

/** A contact as an item, and back. */
public final class ContactItems {

    /** The attribute for the contact that has an address, in the item of the address. */
    static final String ADDRESSEE = "contact";

    /** In place of the first sign-in of a contact who was only invited. */
    private static final String NEVER = "NEVER";

    private ContactItems() {}

    static Item item(Contact contact) {
        var item = AppointmentItems.with(contact.appointment(), attributes(contact));
        if (contact.secondFactor().reset().isPresent()) {
            var reset = contact.secondFactor().reset().get();
            item.text("secondFactorResetAt", reset.at()).text("secondFactorResetFrom", reset.from());
        }
        return contact.waitingReset().isPresent()
                ? item.item("waitingReset", waitingReset(contact.waitingReset().get()))
                        .build()
                : item.build();
    }

    private static Item.Builder attributes(Contact contact) {
        return Item.at(Keys.contact(contact.organization(), contact.id()))
                .text("organization", contact.organization())
                .text("name", contact.name())
                .text("email", contact.email())
                .text("phone", contact.phone())
                .text("language", contact.language())
                .constants("roles", contact.roles())
                .constants("responsibilities", contact.interests().responsibilities())
                .constants("newsletters", contact.interests().newsletters())
                .text("secondFactor", contact.secondFactor().status())
                .text("secondFactorSince", contact.secondFactor().since())
                .text("sessionsEndedAt", contact.sessionsEndedAt())
                .text("signedInAt", contact.signedInAt().map(Instant::toString).orElse(NEVER))
                .text("mailRefusedAt", contact.mailRefusedAt())
                .text("invitedAt", contact.invitedAt())
                .number("version", contact.version());
    }

    public static Contact contact(Item item) {
        var sessionsEndedAt = item.optionalInstant("sessionsEndedAt");
        var secondFactor = secondFactor(item, sessionsEndedAt);
        return new Contact(
                new OrganizationId(item.text("organization")),
                new ContactId(item.key().sort()),
                item.text("name"),
                new EmailAddress(item.text("email")),
                item.optionalText("phone"),
                item.constant("language", Language.class),
                item.constants("roles", Role.class),
                new Interests(
                        item.constants("responsibilities", Responsibility.class),
                        item.constants("newsletters", Newsletter.class)),
                secondFactor,
                sessionsEndedAt,
                signedInAt(item, secondFactor),
                AppointmentItems.appointment(item),
                item.has("waitingReset") ? Optional.of(waitingReset(item.item("waitingReset"))) : Optional.empty(),
                item.optionalInstant("mailRefusedAt"),
                item.optionalInstant("invitedAt"),
                item.longNumber("version"));
    }

    private static Item.Builder waitingReset(WaitingReset reset) {
        return Item.nested()
                .text("requestedBy", reset.requestedBy())
                .text("requesterName", reset.requesterName())
                .text("reason", reset.reason())
                .text("from", reset.from())
                .text("requestedAt", reset.requestedAt())
                .text("takesEffectAt", reset.takesEffectAt());
    }

    private static WaitingReset waitingReset(Item reset) {
        return new WaitingReset(
                new ContactId(reset.text("requestedBy")),
                reset.text("requesterName"),
                reset.text("reason"),
                reset.optionalText("from"),
                reset.instant("requestedAt"),
                reset.instant("takesEffectAt"));
    }

    private static SecondFactor secondFactor(Item item, Optional<Instant> sessionsEndedAt) {
        var status = item.constant("secondFactor", SecondFactor.Status.class);
        var since = item.instant("secondFactorSince");
        var resetAt = item.optionalInstant("secondFactorResetAt");
        if (resetAt.isPresent()) {
            var reset = new SecondFactor.Reset(item.optionalText("secondFactorResetFrom"), resetAt.get());
            return new SecondFactor(status, since, Optional.of(reset));
        }
        return wasResetBefore(item, status, since, sessionsEndedAt)
                ? new SecondFactor(status, since, Optional.of(new SecondFactor.Reset(Optional.empty(), since)))
                : new SecondFactor(status, since);
    }

    /**
     * Before it was stored when a second factor was reset, it was stored only whether. Before that, a reset ended the
     * sessions in the second in which it asked for a new one.
     */
    private static boolean wasResetBefore(
            Item item, SecondFactor.Status status, Instant since, Optional<Instant> sessionsEndedAt) {
        return item.has("secondFactorReset")
                ? item.flag("secondFactorReset")
                : status == SecondFactor.Status.ENROLLMENT_REQUIRED
                        && sessionsEndedAt.equals(Optional.of(since.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Before first sign-ins were stored, whoever has or had a second factor has signed in. */
    private static Optional<Instant> signedInAt(Item item, SecondFactor secondFactor) {
        var stored = item.optionalText("signedInAt");
        if (stored.isPresent()) {
            return stored.get().equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(stored.get()));
        }
        return secondFactor.status() == SecondFactor.Status.ENROLLED
                        || secondFactor.reset().isPresent()
                ? Optional.of(secondFactor.since())
                : Optional.empty();
    }
}
