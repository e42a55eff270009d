package portal.adapters.histories;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import portal.adapters.contract.DynamoDbPorts;
import portal.platform.aws.AwsEnvironment;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An organization driver whose client goes through a proxy that injects faults. */
final class FaultInjectingStore implements AutoCloseable {
    private static final Duration ATTEMPT = UnreliableFront.LATE.dividedBy(2);
    private static final int ATTEMPTS = 3;

    private final UnreliableFront front = new UnreliableFront();
    private final DynamoDbClient client =
            new AwsEnvironment(front.environment()).client(DynamoDbClient.builder(), "DYNAMODB", ATTEMPT, ATTEMPTS);
    private final DynamoDbPorts ports;
    private final OrganizationDriver driver;

    FaultInjectingStore(Table table, FaultPlan plan) throws IOException {
        ports = DynamoDbPorts.on(new Table(client, table.name()));
        driver = new OrganizationDriver(
                ports, History.ACME, () -> UUID.randomUUID().toString());
        front.follow(plan);
    }

    DynamoDbPorts ports() {
        return ports;
    }

    OrganizationDriver driver() {
        return driver;
    }

    /** Waits until all calls that the client gave up have ended. */
    void awaitLateCalls() {
        front.awaitLateCalls();
    }

    @Override
    public void close() {
        client.close();
        front.close();
    }
}
