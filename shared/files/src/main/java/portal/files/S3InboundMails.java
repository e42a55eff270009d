package portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import portal.platform.aws.AwsEnvironment;

/** The bucket in which the mail service stores the mails that it receives, each under its id. */
public final class S3InboundMails {

    private final S3Links links;

    /** @throws IllegalStateException when a variable that is needed is not set */
    public S3InboundMails(AwsEnvironment environment, String bucket, Clock clock) {
        this.links = new S3Links(environment, bucket, clock);
    }

    /**
     * The mail as it was received; to be closed.
     *
     * @throws IOException when S3 does not answer, or has no such mail
     */
    public InputStream open(String mail) throws IOException {
        return SignedTransfer.get(links.read(mail, links.untilUsed()));
    }
}
