package portal.benchmarks.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.domain.access.OrganizationId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registrations;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.Table;

/**
 * The control for work on a whole organization. It reads every user and does nothing with them. The event is the
 * organization's id.
 */
public final class ReadsEveryUser implements RequestStreamHandler {

    private final Registrations registrations =
            new DynamoDbRegistrations(new Table(DynamoDbClients.of(System.getenv()), System.getenv("TABLE_NAME")));

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var organization = new OrganizationId(new String(event.readAllBytes(), UTF_8));
        try (var users = registrations.holders(organization, HolderId.Kind.USER)) {
            answer.write(Long.toString(users.count()).getBytes(UTF_8));
        }
    }
}
