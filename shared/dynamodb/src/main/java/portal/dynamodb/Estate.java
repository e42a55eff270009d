package portal.dynamodb;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentNumber;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;

/**
 * Every partition of an organization, for removing it: what is not named here would stay behind for ever. It is read beside
 * {@link Keys}, and a test holds the one to the other.
 *
 * @param within the partitions that an item here leads to, which nothing else does
 */
record Estate(String partition, Function<Item, List<String>> within) {

    /** In the order in which they go. */
    static List<Estate> of(OrganizationId organization) {
        return Stream.of(
                        Stream.of(
                                new Estate(Keys.environments(organization), item -> ofEnvironment(organization, item)),
                                new Estate(Keys.pools(organization)),
                                new Estate(Keys.replacements(organization), item -> ofReplacement(organization, item))),
                        Stream.of(HolderId.Kind.values())
                                .flatMap(kind -> Keys.holders(organization, kind).stream())
                                .map(Estate::new),
                        Stream.of(
                                new Estate(Keys.incidents(organization), item -> ofIncident(organization, item)),
                                new Estate(Keys.contacts(organization)),
                                new Estate(Keys.emails(organization)),
                                new Estate(Keys.addressChanges(organization)),
                                new Estate(Keys.mutations(organization)),
                                new Estate(Keys.licenseRequests(organization)),
                                new Estate(Keys.figures(organization)),
                                new Estate(Keys.analyses(organization)),
                                new Estate(Keys.auditTrail(organization)),
                                new Estate(Keys.partition(organization))))
                .flatMap(Function.identity())
                .toList();
    }

    private Estate(String partition) {
        this(partition, item -> List.of());
    }

    private static List<String> ofEnvironment(OrganizationId organization, Item item) {
        return Keys.registrations(organization, new EnvironmentCode(item.key().sort()));
    }

    private static List<String> ofReplacement(OrganizationId organization, Item item) {
        var id = item.key().sort();
        return Stream.concat(
                        Stream.of(Keys.replacementContent(organization, id)), Keys.spokenFor(organization, id).stream())
                .toList();
    }

    private static List<String> ofIncident(OrganizationId organization, Item item) {
        var number = new IncidentNumber(item.number("number"));
        return List.of(
                Keys.contentOfIncident(organization, number),
                Keys.messages(organization, number),
                Keys.reportedIncidents(organization, new ContactId(item.text("reporter"))));
    }
}
