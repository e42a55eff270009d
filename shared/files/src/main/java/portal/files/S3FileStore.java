package portal.files;

import java.time.Clock;
import portal.domain.incident.Attachment;
import portal.domain.incident.FileKey;
import portal.domain.incident.FileStore;
import portal.platform.aws.AwsEnvironment;

/**
 * Stores attachments in a bucket of S3. A link allows only what is signed: one upload of one length and type, or a
 * download that a browser saves.
 */
public final class S3FileStore implements FileStore {

    private final S3Links links;

    /** @throws IllegalStateException when a variable that is needed is not set */
    public S3FileStore(AwsEnvironment environment, String bucket, Clock clock) {
        this.links = new S3Links(environment, bucket, clock);
    }

    @Override
    public Link uploadLink(FileKey key, Attachment attachment) {
        var until = attachment.uploadUntil();
        var url = links.upload(key.toString(), attachment.type().mediaType(), attachment.size(), until);
        return new Link(url.toString(), until);
    }

    @Override
    public Link downloadLink(FileKey key, Attachment attachment) {
        var until = links.untilUsed();
        var url = links.download(
                key.toString(), attachment.name().value(), attachment.type().mediaType(), until);
        return new Link(url.toString(), until);
    }
}
