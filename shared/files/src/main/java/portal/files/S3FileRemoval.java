package portal.files;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import portal.domain.access.OrganizationId;
import portal.domain.incident.FileKey;
import portal.domain.incident.OrphanedFiles;
import portal.domain.organization.FileRemoval;
import portal.platform.aws.AwsEnvironment;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Removes files from buckets of S3, as many at a time as S3 lists. It is a separate class because the S3 client is
 * large.
 */
public final class S3FileRemoval implements FileRemoval, OrphanedFiles {

    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    private final S3Client client;
    private final String attachments;
    private final List<String> buckets;

    /**
     * @param attachments the bucket of the attachments
     * @param others other buckets with files of organizations, under the same prefix
     * @throws IllegalStateException when a variable that is needed is not set
     */
    public S3FileRemoval(AwsEnvironment environment, String attachments, String... others) {
        var builder =
                S3Client.builder().forcePathStyle(environment.endpoint("S3").isPresent());
        this.client = environment.client(builder, "S3", ATTEMPT, ATTEMPTS);
        this.attachments = attachments;
        this.buckets = Stream.concat(Stream.of(attachments), Stream.of(others)).toList();
    }

    @Override
    public void removeAll(OrganizationId organization) {
        try {
            for (var bucket : buckets) {
                client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(FileKey.allOf(organization)))
                        .forEach(page -> remove(bucket, page.contents()));
            }
        } catch (SdkException e) {
            throw new FilesNotRemoved("The files of an organization could not be removed", e);
        }
    }

    @Override
    public void remove(FileKey key) {
        try {
            client.deleteObject(remove -> remove.bucket(attachments).key(key.toString()));
        } catch (SdkException e) {
            throw new FilesNotRemoved("A file that belongs to no incident could not be removed", e);
        }
    }

    private void remove(String bucket, List<S3Object> objects) {
        if (!objects.isEmpty()) {
            var keys = objects.stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .toList();
            var answer = client.deleteObjects(remove ->
                    remove.bucket(bucket).delete(all -> all.objects(keys).quiet(true)));
            if (answer.hasErrors()) {
                throw new FilesNotRemoved(answer.errors().size() + " files of an organization could not be removed");
            }
        }
    }
}
