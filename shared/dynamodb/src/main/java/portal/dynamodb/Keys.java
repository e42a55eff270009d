package portal.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentNumber;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;

/**
 * Every key of the table, and no key anywhere else. What grows with an organization (holders, registrations) is spread over
 * several partitions, so that a large one is not held to the throughput of one.
 */
final class Keys {

    /** Never to be changed while there is data: it is part of the keys. */
    static final int SHARDS = 16;

    private Keys() {}

    static final String DIRECTORY = "ORGANIZATIONS";

    static Key directoryEntry(OrganizationId organization) {
        return new Key(DIRECTORY, organization.value());
    }

    static Key organization(OrganizationId organization) {
        return new Key(partition(organization), "ORGANIZATION");
    }

    /** What stays of an organization that was removed. */
    static Key removal(OrganizationId organization) {
        return new Key("REMOVAL#" + organization, "REMOVAL");
    }

    static Key contact(OrganizationId organization, ContactId contact) {
        return new Key(contacts(organization), contact.value());
    }

    static String contacts(OrganizationId organization) {
        return partition(organization) + "#CONTACTS";
    }

    static Key email(OrganizationId organization, EmailAddress email) {
        return new Key(emails(organization), email.canonical());
    }

    static String emails(OrganizationId organization) {
        return partition(organization) + "#EMAILS";
    }

    static Key roster(OrganizationId organization) {
        return new Key(partition(organization), "ROSTER");
    }

    static Key addressChange(OrganizationId organization, String id) {
        return new Key(addressChanges(organization), id);
    }

    static String addressChanges(OrganizationId organization) {
        return partition(organization) + "#ADDRESS-CHANGES";
    }

    static Key license(OrganizationId organization) {
        return new Key(pools(organization), "LICENSE");
    }

    static Key pool(OrganizationId organization, Pool pool) {
        var type = pool.type().map(t -> "#" + t).orElse("");
        return new Key(pools(organization), "POOL#" + pool.metric() + type);
    }

    static String pools(OrganizationId organization) {
        return partition(organization) + "#LICENSE";
    }

    static Key mutation(OrganizationId organization, String id) {
        return new Key(mutations(organization), id);
    }

    static String mutations(OrganizationId organization) {
        return partition(organization) + "#MUTATIONS";
    }

    static Key licenseRequest(OrganizationId organization, String id) {
        return new Key(licenseRequests(organization), id);
    }

    static String licenseRequests(OrganizationId organization) {
        return partition(organization) + "#LICENSE-REQUESTS";
    }

    static Key figures(OrganizationId organization, LocalDate date) {
        return new Key(figures(organization), date.toString());
    }

    static String figures(OrganizationId organization) {
        return partition(organization) + "#FIGURES";
    }

    /** A position between the figures of a day and those of the next. */
    static String afterFiguresOf(LocalDate date) {
        return date + "~";
    }

    static Key environment(OrganizationId organization, EnvironmentCode environment) {
        return new Key(environments(organization), environment.value());
    }

    static String environments(OrganizationId organization) {
        return partition(organization) + "#ENVIRONMENTS";
    }

    static Key registration(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return new Key(
                registrations(organization, environment, shard(holder)), holder.kind() + "#" + holder.canonical());
    }

    /** A shard of what an environment says of holders of all kinds. */
    static String registrations(OrganizationId organization, EnvironmentCode environment, int shard) {
        return partition(organization) + "#ENVIRONMENT#" + environment + "#" + shard;
    }

    /** All partitions that hold what an environment says. */
    static List<String> registrations(OrganizationId organization, EnvironmentCode environment) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> registrations(organization, environment, shard))
                .toList();
    }

    /** Whom a registration's key is about. */
    static HolderId registered(Key registration) {
        var kindAndName = registration.sort().split("#", 2);
        return new HolderId(HolderId.Kind.valueOf(kindAndName[0]), kindAndName[1]);
    }

    static Key replacement(OrganizationId organization, String id) {
        return new Key(replacements(organization), id);
    }

    static String replacements(OrganizationId organization) {
        return partition(organization) + "#REPLACEMENTS";
    }

    static Key replacementContent(OrganizationId organization, String id, int part) {
        return new Key(replacementContent(organization, id), String.format(Locale.ROOT, "%02d", part));
    }

    static String replacementContent(OrganizationId organization, String id) {
        return partition(organization) + "#REPLACEMENT#" + id;
    }

    static Key spokenFor(OrganizationId organization, String replacement, HolderId holder) {
        return new Key(spokenFor(organization, replacement, shard(holder)), holder.kind() + "#" + holder.canonical());
    }

    private static String spokenFor(OrganizationId organization, String replacement, int shard) {
        return replacementContent(organization, replacement) + "#" + shard;
    }

    /** All partitions that hold whom was spoken for since a replacement began. */
    static List<String> spokenFor(OrganizationId organization, String replacement) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> spokenFor(organization, replacement, shard))
                .toList();
    }

    static Key holder(OrganizationId organization, HolderId holder) {
        return new Key(holders(organization, holder.kind(), shard(holder)), holder.canonical());
    }

    /** All partitions that hold an organization's holders of a kind. */
    static List<String> holders(OrganizationId organization, HolderId.Kind kind) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> holders(organization, kind, shard))
                .toList();
    }

    static String holders(OrganizationId organization, HolderId.Kind kind, int shard) {
        return partition(organization) + "#" + kind + "#" + shard;
    }

    static Key incident(OrganizationId organization, IncidentNumber number) {
        return new Key(incidents(organization), position(number));
    }

    static String incidents(OrganizationId organization) {
        return partition(organization) + "#INCIDENTS";
    }

    static Key description(OrganizationId organization, IncidentNumber number) {
        return new Key(contentOfIncident(organization, number), "DESCRIPTION");
    }

    static String contentOfIncident(OrganizationId organization, IncidentNumber number) {
        return partition(organization) + "#INCIDENT#" + number;
    }

    static Key attachments(OrganizationId organization, IncidentNumber number) {
        return new Key(contentOfIncident(organization, number), "ATTACHMENTS");
    }

    static Key message(OrganizationId organization, IncidentNumber number, int message) {
        return new Key(messages(organization, number), messagePosition(message));
    }

    static String messages(OrganizationId organization, IncidentNumber number) {
        return contentOfIncident(organization, number) + "#MESSAGES";
    }

    static String messagePosition(int message) {
        return String.format(Locale.ROOT, "%010d", message);
    }

    static Key reportedIncident(OrganizationId organization, ContactId reporter, IncidentNumber number) {
        return new Key(reportedIncidents(organization, reporter), position(number));
    }

    static String reportedIncidents(OrganizationId organization, ContactId reporter) {
        return partition(organization) + "#REPORTER#" + reporter;
    }

    static Key latestIncident(OrganizationId organization) {
        return new Key(partition(organization), "LATEST-INCIDENT");
    }

    static Key analysis(OrganizationId organization, String id) {
        return new Key(analyses(organization), id);
    }

    static String analyses(OrganizationId organization) {
        return partition(organization) + "#ANALYSES";
    }

    static Key auditEntry(OrganizationId organization, String id) {
        return new Key(auditTrail(organization), id);
    }

    static String auditTrail(OrganizationId organization) {
        return partition(organization) + "#AUDIT";
    }

    /** A position before every entry of a moment and later: ids begin with the milliseconds of their making (UUIDv7). */
    static String beforeEntriesOf(Instant moment) {
        var millis = String.format(Locale.ROOT, "%012x", Math.max(0, moment.toEpochMilli()));
        return millis.substring(0, 8) + "-" + millis.substring(8) + "-";
    }

    static Key event(String id) {
        return new Key("EVENT#" + id, "EVENT");
    }

    static Key delivery(String consumer, String event) {
        return new Key("DELIVERY#" + event, consumer);
    }

    static Key receipt(String key) {
        return new Key("RECEIPT#" + key, "RECEIPT");
    }

    /** What there is one of; all else has partitions of its own, which are named in {@link Estate} for the day when it goes. */
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
