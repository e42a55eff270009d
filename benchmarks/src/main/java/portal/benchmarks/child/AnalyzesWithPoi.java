package portal.benchmarks.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import portal.adapters.license.DynamoDbDailyUsages;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.usage.DynamoDbHolders;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.AnalyzeLicense;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.Table;

/**
 * The control for the license analysis. It counts the same and writes the same rows of users, by Apache POI. The event
 * is the organization's id. The answer is the size of the file in bytes.
 */
public final class AnalyzesWithPoi implements RequestStreamHandler {

    private final Table table = new Table(DynamoDbClients.of(System.getenv()), System.getenv("TABLE_NAME"));

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var organization = new OrganizationId(new String(event.readAllBytes(), UTF_8));
        var analyzeLicense = new AnalyzeLicense(
                new DynamoDbOrganizations(table),
                new DynamoDbHolders(table),
                new DynamoDbDailyUsages(table),
                Clock.systemUTC());
        try (var file = new PoiFile(Files.createTempFile("users-", ".xlsx"))) {
            var analysis =
                    analyzeLicense.analyze(organization, file, rows -> {}).orElseThrow();
            answer.write(Long.toString(file.finish(analysis).size()).getBytes(UTF_8));
        }
    }
}
