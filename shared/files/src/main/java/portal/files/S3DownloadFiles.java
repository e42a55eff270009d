package portal.files;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import portal.domain.download.Download;
import portal.domain.download.DownloadFiles;
import portal.platform.aws.AwsEnvironment;

/**
 * Stores the files of downloads in a bucket of S3. It uploads by a link that it signs itself, in one request that
 * streams the file, so that a function that offers a file does not carry the large S3 client. S3 takes up to 5 GB this
 * way.
 */
public final class S3DownloadFiles implements DownloadFiles {

    private final S3Links links;

    /** @throws IllegalStateException when a variable that is needed is not set */
    public S3DownloadFiles(AwsEnvironment environment, String bucket, Clock clock) {
        this.links = new S3Links(environment, bucket, clock);
    }

    @Override
    public void put(Download download, Path file) {
        try {
            var size = Files.size(file);
            var link = links.upload(download.key(), download.mediaType(), size, links.untilUsed());
            var status = SignedTransfer.put(link, download.mediaType(), size, body -> Files.copy(file, body));
            if (status != HttpURLConnection.HTTP_OK) {
                throw new FileNotStored("S3 answers an upload with " + status);
            }
        } catch (IOException e) {
            throw new FileNotStored("A file could not be stored", e);
        }
    }

    @Override
    public URI link(Download download) {
        return links.download(download.key(), download.fileName(), download.mediaType(), links.untilUsed());
    }
}
