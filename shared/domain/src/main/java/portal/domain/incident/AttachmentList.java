package portal.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stored and awaited attachments of one incident, in the order of their announcement.
 *
 * @param version counts the changes; 0 before the first
 */
public record AttachmentList(List<Attachment> all, long version) {

    /** The maximum number of attachments, awaited ones included. */
    public static final int MOST = 10;

    public static final AttachmentList NONE = new AttachmentList(List.of(), 0);

    public AttachmentList {
        all = List.copyOf(all);
    }

    public List<Attachment> stored() {
        return all.stream().filter(Attachment::isStored).toList();
    }

    /** Empty when no attachment has this id, or its upload did not arrive in time. */
    public Optional<Attachment> find(String id, Instant now) {
        return find(id).filter(attachment -> attachment.countsAt(now));
    }

    /** Whether one more file may be attached. Uploads that did not arrive in time take no place. */
    boolean hasPlace(Instant now) {
        return counting(now).size() < MOST;
    }

    /** The list with one more attachment, and without uploads that did not arrive in time. */
    AttachmentList with(Attachment added, Instant now) {
        var attachments = new ArrayList<>(counting(now));
        attachments.add(added);
        return new AttachmentList(attachments, version + 1);
    }

    /** Empty when no attachment has this id, or it has another size. */
    Optional<Attachment> ofSize(String id, long size) {
        return find(id).filter(attachment -> attachment.size() == size);
    }

    /** An attachment that is announced and has not arrived; empty when none has this id. */
    Optional<Attachment> awaited(String id) {
        return find(id).filter(attachment -> !attachment.isStored());
    }

    AttachmentList withStored(Attachment arrived) {
        return new AttachmentList(
                all.stream()
                        .map(attachment -> attachment.equals(arrived) ? arrived.stored() : attachment)
                        .toList(),
                version + 1);
    }

    private Optional<Attachment> find(String id) {
        return all.stream().filter(attachment -> attachment.id().equals(id)).findFirst();
    }

    private List<Attachment> counting(Instant now) {
        return all.stream().filter(attachment -> attachment.countsAt(now)).toList();
    }
}
