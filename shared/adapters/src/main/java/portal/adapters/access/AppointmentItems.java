package portal.adapters.access;

import java.util.Optional;
import portal.domain.access.Appointment;
import portal.platform.store.Item;

/** The appointment of an administrator, in the item of a contact. */
public final class AppointmentItems {

    private AppointmentItems() {}

    public static Item.Builder with(Optional<Appointment> appointment, Item.Builder contact) {
        return appointment.isPresent()
                ? contact.text("appointedBy", appointment.get().by())
                        .text("appointedAt", appointment.get().at())
                : contact;
    }

    /** @param contact the item of a contact */
    public static Optional<Appointment> appointment(Item contact) {
        return contact.has("appointedAt")
                ? Optional.of(new Appointment(
                        contact.constant("appointedBy", Appointment.By.class), contact.instant("appointedAt")))
                : Optional.empty();
    }
}
