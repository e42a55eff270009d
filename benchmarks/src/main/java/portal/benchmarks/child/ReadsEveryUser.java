package portal.benchmarks.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import portal.adapters.usage.DynamoDbHolders;
import portal.domain.access.OrganizationId;
import portal.domain.license.Holders;
import portal.domain.usage.HolderId;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.Table;

/**
 * The control for work on a whole organization. It reads every user and does nothing with them. The event is the
 * organization's id.
 */
public final class ReadsEveryUser implements RequestStreamHandler {

    private static final int EXPECTED = 10_000;

    private final Holders holders =
            new DynamoDbHolders(new Table(DynamoDbClients.of(System.getenv()), System.getenv("TABLE_NAME")));

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var organization = new OrganizationId(new String(event.readAllBytes(), UTF_8));
        var users = holders.holders(organization, HolderId.Kind.USER, Optional.empty(), EXPECTED)
                .orElseThrow()
                .members()
                .count();
        answer.write(Long.toString(users).getBytes(UTF_8));
    }
}
