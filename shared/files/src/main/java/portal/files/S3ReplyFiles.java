package portal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Clock;
import portal.domain.incident.Attachment;
import portal.domain.incident.FileKey;
import portal.domain.incident.ReplyFiles;
import portal.platform.aws.AwsEnvironment;

/** Uploads the files of replies by mail to the bucket of attachments, as browsers do. */
public final class S3ReplyFiles implements ReplyFiles {

    private final S3Links links;

    /** @throws IllegalStateException when a variable that is needed is not set */
    public S3ReplyFiles(AwsEnvironment environment, String bucket, Clock clock) {
        this.links = new S3Links(environment, bucket, clock);
    }

    @Override
    public void upload(FileKey key, Attachment attachment, byte[] content) {
        var type = attachment.type().mediaType();
        try {
            var link = links.upload(key.toString(), type, content.length, links.untilUsed());
            var status = SignedTransfer.put(link, type, content.length, body -> body.write(content));
            if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PRECON_FAILED) {
                throw new IOException("S3 answers an upload with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of a reply by mail could not be stored", e);
        }
    }
}
