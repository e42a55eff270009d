package portal.adapters.access;

import java.util.Optional;
import java.util.function.Supplier;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.platform.store.ParallelReads;
import portal.platform.store.Table;

/** Reads what one of the vendor's systems asks about an organization, if there is such an organization. */
public final class OrganizationReads {

    private OrganizationReads() {}

    /** Reads whether the organization exists and, at the same time, the subject. */
    public static <T> Optional<T> beside(Table table, OrganizationId organization, Supplier<T> subject) {
        return ParallelReads.ask(
                subject, () -> table.get(Keys.organization(organization)), (found, known) -> known.map(_ -> found));
    }
}
