package portal.ses;

import java.time.Duration;
import java.util.Map;
import portal.platform.aws.AwsEnvironment;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Makes clients of the mail service. They try once, because a mail that is sent twice arrives twice. */
final class SesClients {

    /** Long enough for a mail with a large workbook. */
    private static final Duration ATTEMPT = Duration.ofSeconds(20);

    private SesClients() {}

    /** @param environment as {@link AwsEnvironment} reads it; the service is {@code SESV2} */
    static SesV2Client of(Map<String, String> environment) {
        return new AwsEnvironment(environment).client(SesV2Client.builder(), "SESV2", ATTEMPT, 1);
    }
}
