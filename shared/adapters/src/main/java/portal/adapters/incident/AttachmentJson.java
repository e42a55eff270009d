package portal.adapters.incident;

import portal.domain.incident.Attachment;
import portal.domain.incident.PresignedAttachment;
import portal.platform.json.Json;

/** Attachments as the API shows them. */
public final class AttachmentJson {

    private AttachmentJson() {}

    /** An attachment without a link to its file. */
    public static Json.Struct of(Attachment attachment) {
        return facts(attachment).build();
    }

    /** An attachment with the current link to its file. */
    public static Json.Struct of(PresignedAttachment file) {
        var facts = facts(file.attachment());
        return (file.attachment().isStored()
                        ? facts.put("download", link(file).build())
                        : facts.put("upload", upload(file)))
                .build();
    }

    private static Json.Builder facts(Attachment attachment) {
        var author = attachment.by().author();
        return Json.object()
                .put("id", attachment.id())
                .put("name", attachment.name())
                .put("type", attachment.type().mediaType())
                .put("size", attachment.size())
                .put("status", attachment.status())
                .put("from", author.side())
                .put("author", IncidentJson.of(author))
                .put("at", attachment.at());
    }

    private static Json.Struct upload(PresignedAttachment file) {
        var headers = Json.object()
                .put("Content-Type", file.attachment().type().mediaType())
                .put("Content-Length", Integer.toString(file.attachment().size()))
                .put("If-None-Match", "*")
                .build();
        return Json.object()
                .put("method", "PUT")
                .putAll(link(file).put("headers", headers).build())
                .build();
    }

    private static Json.Builder link(PresignedAttachment file) {
        return Json.object()
                .put("url", file.link().url())
                .put("expiresAt", file.link().expiresAt());
    }
}
