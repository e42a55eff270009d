package portal.domain.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.audit.Journal;
import portal.domain.incident.Attachment.Sender;
import portal.domain.incident.Reply.FileRefusal;
import portal.domain.incident.Reply.LeftOutFile;
import portal.domain.incident.Reply.TakenFile;

/**
 * The files of a reply by mail, by the same rules as all attachments.
 *
 * @param list the attachments of the incident with those of the reply
 */
record Enclosures(AttachmentList list, List<TakenFile> taken, List<LeftOutFile> leftOut) {

    /** A mail may have thousands of files: no more of those left out are kept, and told of. */
    static final int MOST_LEFT_OUT = 20;

    private static final int LONGEST_NAME = 200;

    static Enclosures of(List<ReceivedReply.File> files, AttachmentList before, Sender sender, Journal journal) {
        var list = before;
        var taken = new ArrayList<TakenFile>();
        var leftOut = new ArrayList<LeftOutFile>();
        for (int position = 0; position < files.size(); position++) {
            var file = files.get(position);
            var refusal = refusal(file, list, journal);
            if (refusal.isPresent()) {
                if (leftOut.size() < MOST_LEFT_OUT) {
                    leftOut.add(new LeftOutFile(shortened(file.name()), refusal.get()));
                }
            } else {
                var attachment = attachment(file, sender, journal);
                list = list.with(attachment, attachment.at());
                taken.add(new TakenFile(position, attachment.id()));
            }
        }
        return new Enclosures(list, taken, leftOut);
    }

    private static Optional<FileRefusal> refusal(ReceivedReply.File file, AttachmentList list, Journal journal) {
        var name = FileName.parse(file.name());
        if (name.isEmpty()) {
            return Optional.of(FileRefusal.NAME);
        }
        if (type(file, name.get()).isEmpty()) {
            return Optional.of(FileRefusal.TYPE);
        }
        if (file.content().length == 0) {
            return Optional.of(FileRefusal.EMPTY);
        }
        if (file.content().length > Attachment.LARGEST) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        return list.hasPlace(journal.now()) ? Optional.empty() : Optional.of(FileRefusal.NO_PLACE);
    }

    private static Optional<AttachmentType> type(ReceivedReply.File file, FileName name) {
        return AttachmentType.of(file.type(), name).filter(type -> type.fits(name));
    }

    private static Attachment attachment(ReceivedReply.File file, Sender sender, Journal journal) {
        var name = FileName.parse(file.name()).orElseThrow();
        var type = type(file, name).orElseThrow();
        return new AttachFile.NewFile(name, type, file.content().length).by(sender, journal);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
