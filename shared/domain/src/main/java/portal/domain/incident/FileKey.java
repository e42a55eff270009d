package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.OrganizationId;

/** The key of an attachment's file in the bucket. All keys of an organization begin with its id and a slash. */
public record FileKey(OrganizationId organization, IncidentNumber number, String attachment) {

    /** Empty when no attachment can have this key. */
    public static Optional<FileKey> parse(String key) {
        var parts = key.split("/", -1);
        return parts.length == 3
                ? OrganizationId.parse(parts[0]).flatMap(organization -> IncidentNumber.parse(parts[1])
                        .map(number -> new FileKey(organization, number, parts[2])))
                : Optional.empty();
    }

    /** What all keys of an organization begin with. */
    public static String allOf(OrganizationId organization) {
        return organization + "/";
    }

    @Override
    public String toString() {
        return allOf(organization) + number + "/" + attachment;
    }
}
