package portal.adapters.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.license.RequestNumber;
import portal.domain.license.RequestStatus;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.PlatformKeys;

/**
 * Every partition of an organization, for its removal. A partition that is missing here would never be removed. A test
 * compares this list with {@link Keys}.
 *
 * @param within the partitions that only an item of this partition leads to
 * @param elsewhere the keys of items in partitions of all organizations, to which only an item of this one leads
 */
public record TenantPartitions(
        String partition, Function<Item, List<String>> within, Function<Item, List<Key>> elsewhere) {

    /** All partitions, in the order of their removal. */
    public static List<TenantPartitions> of(OrganizationId organization) {
        return Stream.of(
                        Stream.of(
                                new TenantPartitions(
                                        Keys.environments(organization), item -> ofEnvironment(organization, item)),
                                new TenantPartitions(Keys.pools(organization)),
                                new TenantPartitions(
                                        Keys.snapshotRuns(organization), item -> ofSnapshotRun(organization, item))),
                        Stream.of(HolderId.Kind.values())
                                .flatMap(kind -> Keys.holders(organization, kind).stream())
                                .map(TenantPartitions::new),
                        Stream.of(
                                new TenantPartitions(
                                        Keys.incidents(organization),
                                        item -> ofIncident(organization, item),
                                        TenantPartitions::queued),
                                new TenantPartitions(Keys.contacts(organization)),
                                new TenantPartitions(Keys.emails(organization)),
                                new TenantPartitions(Keys.addressChanges(organization)),
                                new TenantPartitions(Keys.administratorChanges(organization)),
                                new TenantPartitions(Keys.mutations(organization)),
                                new TenantPartitions(
                                        Keys.licenseRequests(organization),
                                        item -> List.of(),
                                        TenantPartitions::queuedRequest),
                                new TenantPartitions(Keys.ofSignals(organization)),
                                new TenantPartitions(Keys.dailyUsage(organization)),
                                new TenantPartitions(Keys.analyses(organization)),
                                new TenantPartitions(Keys.downloads(organization), TenantPartitions::ofDownload),
                                new TenantPartitions(Keys.auditTrail(organization)),
                                new TenantPartitions(PlatformKeys.mails(organization)),
                                new TenantPartitions(PlatformKeys.receipts(organization)),
                                new TenantPartitions(PlatformKeys.brakeUses(organization)),
                                new TenantPartitions(Keys.partition(organization))))
                .flatMap(Function.identity())
                .toList();
    }

    private TenantPartitions(String partition) {
        this(partition, item -> List.of());
    }

    private TenantPartitions(String partition, Function<Item, List<String>> within) {
        this(partition, within, item -> List.of());
    }

    /** Whatever its status is by now. */
    private static List<Key> queued(Item incident) {
        var number = new IncidentNumber(incident.number("number"));
        return Stream.of(IncidentStatus.values())
                .map(status -> Keys.queuedIncident(status, number))
                .toList();
    }

    private static List<Key> queuedRequest(Item request) {
        var number = new RequestNumber(request.number("number"));
        return Stream.of(RequestStatus.values())
                .map(status -> Keys.queuedLicenseRequest(status, number))
                .toList();
    }

    private static List<String> ofEnvironment(OrganizationId organization, Item item) {
        return Keys.registrations(organization, new EnvironmentCode(item.key().sort()));
    }

    private static List<String> ofSnapshotRun(OrganizationId organization, Item item) {
        var id = item.key().sort();
        return Stream.concat(
                        Stream.of(Keys.snapshotContent(organization, id)), Keys.overridden(organization, id).stream())
                .toList();
    }

    private static List<String> ofDownload(Item item) {
        return List.of(Keys.download(item.key().sort()).partition());
    }

    private static List<String> ofIncident(OrganizationId organization, Item item) {
        var number = new IncidentNumber(item.number("number"));
        return List.of(
                Keys.contentOfIncident(organization, number),
                Keys.messages(organization, number),
                Keys.reportedIncidents(organization, new ContactId(item.text("reporter"))));
    }
}
