package portal.adapters.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.license.RequestNumber;
import portal.domain.license.RequestStatus;
import portal.domain.signin.SignInName;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.platform.store.Key;

/**
 * Every key of the table. No other class makes keys. Items that grow with an organization (holders, registrations) are
 * spread over several partitions, so that a large organization is not limited to the throughput of one.
 */
public final class Keys {

    /** Never to be changed while there is data: it is part of the keys. */
    public static final int SHARDS = 16;

    private Keys() {}

    public static final String DIRECTORY = "ORGANIZATIONS";

    public static final String DUE_RESETS = "DUE-RESETS";

    /** Of the vendor, for all organizations. */
    public static final String ANNOUNCEMENTS = "ANNOUNCEMENTS";

    /** How many license requests were numbered, over all organizations. */
    public static Key licenseRequestNumbers() {
        return new Key("NUMBERS#LICENSE-REQUESTS", "NUMBERS");
    }

    /** Over how many partitions a queue of support is spread. Never to be changed while there is data. */
    private static final int QUEUE_SHARDS = 4;

    /** More than any number that is counted. */
    private static final long NUMBERS = 10_000_000_000L;

    /** How many incidents were numbered, over all organizations. */
    public static Key incidentNumbers() {
        return new Key("NUMBERS#INCIDENTS", "NUMBERS");
    }

    public static Key announcement(String id) {
        return new Key(ANNOUNCEMENTS, id);
    }

    public static Key directoryEntry(OrganizationId organization) {
        return new Key(DIRECTORY, organization.value());
    }

    public static Key organization(OrganizationId organization) {
        return new Key(partition(organization), "ORGANIZATION");
    }

    /** The record that stays of a removed organization. */
    public static Key removal(OrganizationId organization) {
        return new Key("REMOVAL#" + organization, "REMOVAL");
    }

    public static Key contact(OrganizationId organization, ContactId contact) {
        return new Key(contacts(organization), contact.value());
    }

    public static String contacts(OrganizationId organization) {
        return partition(organization) + "#CONTACTS";
    }

    public static Key email(OrganizationId organization, EmailAddress email) {
        return new Key(emails(organization), email.canonical());
    }

    static String emails(OrganizationId organization) {
        return partition(organization) + "#EMAILS";
    }

    /** Outside the partitions of the organization: it stays until the user pool has removed the sign-in. */
    public static Key signIn(OrganizationId organization, ContactId contact) {
        return new Key("SIGN-IN#" + organization + "#" + contact, "SIGN-IN");
    }

    /** Who has a sign-in name, over all organizations. */
    public static Key signInName(SignInName name) {
        return new Key("SIGN-IN-NAME#" + name, "SIGN-IN-NAME");
    }

    /**
     * Who signs in with an address, over all organizations.
     *
     * @param canonical the canonical form of the address
     */
    public static Key signInAddress(String canonical) {
        return new Key("SIGN-IN-ADDRESS#" + canonical, "SIGN-IN-ADDRESS");
    }

    public static Key roleCounts(OrganizationId organization) {
        return new Key(partition(organization), "ROSTER");
    }

    public static Key addressChange(OrganizationId organization, String id) {
        return new Key(addressChanges(organization), id);
    }

    static String addressChanges(OrganizationId organization) {
        return partition(organization) + "#ADDRESS-CHANGES";
    }

    public static Key administratorChange(OrganizationId organization, String id) {
        return new Key(administratorChanges(organization), id);
    }

    static String administratorChanges(OrganizationId organization) {
        return partition(organization) + "#ADMINISTRATOR-CHANGES";
    }

    /** Of all organizations, so that what is due is found without asking each of them. It has ids and a moment only. */
    public static Key dueReset(OrganizationId organization, ContactId contact, Instant at) {
        var moment = String.format(Locale.ROOT, "%015d", at.toEpochMilli());
        return new Key(DUE_RESETS, moment + "#" + organization + "#" + contact);
    }

    public static Key license(OrganizationId organization) {
        return new Key(pools(organization), "LICENSE");
    }

    public static Key pool(OrganizationId organization, Pool pool) {
        var type = pool.type().isPresent() ? "#" + pool.type().get() : "";
        return new Key(pools(organization), "POOL#" + pool.metric() + type);
    }

    static String pools(OrganizationId organization) {
        return partition(organization) + "#LICENSE";
    }

    public static Key mutation(OrganizationId organization, String id) {
        return new Key(mutations(organization), id);
    }

    public static String mutations(OrganizationId organization) {
        return partition(organization) + "#MUTATIONS";
    }

    public static Key licenseRequest(OrganizationId organization, String id) {
        return new Key(licenseRequests(organization), id);
    }

    public static String licenseRequests(OrganizationId organization) {
        return partition(organization) + "#LICENSE-REQUESTS";
    }

    /** All signals of an organization, in one item. */
    public static Key signals(OrganizationId organization) {
        return new Key(ofSignals(organization), "SIGNALS");
    }

    public static Key firing(OrganizationId organization, String id) {
        return new Key(ofSignals(organization), "FIRING#" + id);
    }

    static String ofSignals(OrganizationId organization) {
        return partition(organization) + "#SIGNALS";
    }

    public static Key dailyUsage(OrganizationId organization, LocalDate date) {
        return new Key(dailyUsage(organization), date.toString());
    }

    public static String dailyUsage(OrganizationId organization) {
        return partition(organization) + "#FIGURES";
    }

    /** A position after the daily usage of this date and before that of the next. */
    public static String afterDailyUsageOf(LocalDate date) {
        return date + "~";
    }

    public static Key environment(OrganizationId organization, EnvironmentCode environment) {
        return new Key(environments(organization), environment.value());
    }

    public static String environments(OrganizationId organization) {
        return partition(organization) + "#ENVIRONMENTS";
    }

    public static Key registration(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return new Key(
                registrations(organization, environment, shard(holder)), holder.kind() + "#" + holder.canonical());
    }

    /** The shard of an environment's registrations that has this holder. */
    public static String registrations(OrganizationId organization, EnvironmentCode environment, int shard) {
        return partition(organization) + "#ENVIRONMENT#" + environment + "#" + shard;
    }

    /** All partitions with the registrations of an environment. */
    public static List<String> registrations(OrganizationId organization, EnvironmentCode environment) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> registrations(organization, environment, shard))
                .toList();
    }

    /** The holder that the key of a registration is about. */
    public static HolderId registered(Key registration) {
        var kindAndName = registration.sort().split("#", 2);
        return new HolderId(HolderId.Kind.valueOf(kindAndName[0]), kindAndName[1]);
    }

    public static Key snapshotRun(OrganizationId organization, String id) {
        return new Key(snapshotRuns(organization), id);
    }

    static String snapshotRuns(OrganizationId organization) {
        return partition(organization) + "#REPLACEMENTS";
    }

    public static Key snapshotContent(OrganizationId organization, String id, int part) {
        return new Key(snapshotContent(organization, id), String.format(Locale.ROOT, "%02d", part));
    }

    public static String snapshotContent(OrganizationId organization, String id) {
        return partition(organization) + "#REPLACEMENT#" + id;
    }

    public static Key overridden(OrganizationId organization, String snapshotRun, HolderId holder) {
        return new Key(overridden(organization, snapshotRun, shard(holder)), holder.kind() + "#" + holder.canonical());
    }

    private static String overridden(OrganizationId organization, String snapshotRun, int shard) {
        return snapshotContent(organization, snapshotRun) + "#" + shard;
    }

    /** All partitions with the holders whose claims override a running snapshot. */
    static List<String> overridden(OrganizationId organization, String snapshotRun) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> overridden(organization, snapshotRun, shard))
                .toList();
    }

    public static Key holder(OrganizationId organization, HolderId holder) {
        return new Key(holders(organization, holder.kind(), shard(holder)), holder.canonical());
    }

    /** All partitions with the organization's holders of a kind. */
    public static List<String> holders(OrganizationId organization, HolderId.Kind kind) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> holders(organization, kind, shard))
                .toList();
    }

    public static String holders(OrganizationId organization, HolderId.Kind kind, int shard) {
        return partition(organization) + "#" + kind + "#" + shard;
    }

    public static Key incident(OrganizationId organization, IncidentNumber number) {
        return new Key(incidents(organization), position(number));
    }

    public static String incidents(OrganizationId organization) {
        return partition(organization) + "#INCIDENTS";
    }

    public static Key description(OrganizationId organization, IncidentNumber number) {
        return new Key(contentOfIncident(organization, number), "DESCRIPTION");
    }

    public static Key reply(OrganizationId organization, IncidentNumber number, String mail) {
        return new Key(contentOfIncident(organization, number), "REPLY#" + mail);
    }

    static String contentOfIncident(OrganizationId organization, IncidentNumber number) {
        return partition(organization) + "#INCIDENT#" + number;
    }

    public static Key attachments(OrganizationId organization, IncidentNumber number) {
        return new Key(contentOfIncident(organization, number), "ATTACHMENTS");
    }

    public static Key statusChanges(OrganizationId organization, IncidentNumber number) {
        return new Key(contentOfIncident(organization, number), "STATUS-CHANGES");
    }

    public static Key message(OrganizationId organization, IncidentNumber number, int message) {
        return new Key(messages(organization, number), messagePosition(message));
    }

    public static String messages(OrganizationId organization, IncidentNumber number) {
        return contentOfIncident(organization, number) + "#MESSAGES";
    }

    public static String messagePosition(int message) {
        return String.format(Locale.ROOT, "%010d", message);
    }

    public static Key reportedIncident(OrganizationId organization, ContactId reporter, IncidentNumber number) {
        return new Key(reportedIncidents(organization, reporter), position(number));
    }

    public static String reportedIncidents(OrganizationId organization, ContactId reporter) {
        return partition(organization) + "#REPORTER#" + reporter;
    }

    /** Where support finds an incident, over all organizations: open ones oldest first, others newest first. */
    public static Key queuedIncident(IncidentStatus status, IncidentNumber number) {
        return queued("INCIDENTS#" + status, status == IncidentStatus.OPEN, number.sequence());
    }

    public static List<String> queuedIncidents(IncidentStatus status) {
        return queues("INCIDENTS#" + status);
    }

    /** Where support finds a license request, over all organizations: open ones oldest first, others newest first. */
    public static Key queuedLicenseRequest(RequestStatus status, RequestNumber number) {
        return queued("LICENSE-REQUESTS#" + status, status == RequestStatus.OPEN, number.sequence());
    }

    public static List<String> queuedLicenseRequests(RequestStatus status) {
        return queues("LICENSE-REQUESTS#" + status);
    }

    private static Key queued(String queue, boolean oldestFirst, int number) {
        var position = oldestFirst ? number : NUMBERS - number;
        return new Key(queue(queue, number % QUEUE_SHARDS), String.format(Locale.ROOT, "%010d", position));
    }

    private static List<String> queues(String queue) {
        return IntStream.range(0, QUEUE_SHARDS)
                .mapToObj(shard -> queue(queue, shard))
                .toList();
    }

    private static String queue(String queue, int shard) {
        return "QUEUE#" + queue + "#" + shard;
    }

    public static Key analysis(OrganizationId organization, String id) {
        return new Key(analyses(organization), id);
    }

    static String analyses(OrganizationId organization) {
        return partition(organization) + "#ANALYSES";
    }

    /** Outside the partitions of an organization: whoever has the link names no organization. */
    public static Key download(String hash) {
        return new Key("DOWNLOAD#" + hash, "DOWNLOAD");
    }

    /** Leads the removal of an organization to its downloads. */
    public static Key downloadOf(OrganizationId organization, String hash) {
        return new Key(downloads(organization), hash);
    }

    static String downloads(OrganizationId organization) {
        return partition(organization) + "#DOWNLOADS";
    }

    public static Key auditEntry(OrganizationId organization, String id) {
        return new Key(auditTrail(organization), id);
    }

    public static String auditTrail(OrganizationId organization) {
        return partition(organization) + "#AUDIT";
    }

    /**
     * A position before every entry of this moment and later. Ids begin with the milliseconds at which they were made
     * (UUIDv7).
     */
    public static String beforeEntriesOf(Instant moment) {
        var millis = String.format(Locale.ROOT, "%012x", Math.max(0, moment.toEpochMilli()));
        return millis.substring(0, 8) + "-" + millis.substring(8) + "-";
    }

    /**
     * The partition of items of which an organization has one. Everything else has partitions of its own.
     * {@link TenantPartitions} names all of them, for the removal of an organization.
     */
    static String partition(OrganizationId organization) {
        return "ORGANIZATION#" + organization;
    }

    private static String position(IncidentNumber number) {
        return String.format(Locale.ROOT, "%010d", number.sequence());
    }

    private static int shard(HolderId holder) {
        return Math.floorMod(holder.canonical().hashCode(), SHARDS);
    }
}
