package portal.benchmarks;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Brake;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions;
import portal.functions.claimseats.ClaimSeatsHandler;
import portal.functions.manageenvironments.ManageEnvironmentsHandler;
import portal.functions.manageorganizations.ManageOrganizationsHandler;
import portal.local.aws.rights.Rights;
import portal.local.aws.store.EmbeddedStore;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.Template;
import portal.local.aws.template.TemplateReader;
import portal.local.portal.demo.DirectStore;
import portal.platform.wiring.BrakeSettings;

/**
 * The surroundings of benchmarks: DynamoDB Local in this process behind HTTP, with the template's table, and the
 * functions' own beans.
 */
final class Bench implements AutoCloseable {

    private static final String NEVER_REACHED = "1000000";

    private final Template template;
    private final EmbeddedStore store;
    private final DirectStore direct;
    private final RequestStreamHandler manageOrganizations;
    private final RequestStreamHandler manageEnvironments;
    private final RequestStreamHandler claimSeats;
    private final Map<Integer, SampleOrganization> organizations = new HashMap<>();

    private Bench(Template template, EmbeddedStore store) {
        this.template = template;
        this.store = store;
        this.direct = DirectStore.of(environment());
        this.manageOrganizations = FunctionBeans.entry(ManageOrganizationsHandler.class, environment());
        this.manageEnvironments = FunctionBeans.entry(ManageEnvironmentsHandler.class, environment());
        this.claimSeats = FunctionBeans.entry(ClaimSeatsHandler.class, environment());
    }

    /** @param root the folder with template.yaml and the built functions */
    static Bench open(Path root) throws IOException {
        var template = TemplateReader.read(root.resolve("template.yaml"), Map.of());
        var store = EmbeddedStore.start(null, new Rights());
        store.create(template.tables());
        return new Bench(template, store);
    }

    /**
     * The environment variables as the template and Lambda set them, with the endpoint of the store and loose brakes.
     */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        template.functions().forEach(function -> environment.putAll(function.environment()));
        for (var brake : Brake.values()) {
            environment.put(BrakeSettings.variable(brake), NEVER_REACHED);
        }
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
        return Map.copyOf(environment);
    }

    /** @param name the logical id of the function in the template */
    FunctionDefinition function(String name) {
        return template.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The store, for code that uses it without a request. */
    DirectStore direct() {
        return direct;
    }

    RequestStreamHandler manageOrganizations() {
        return manageOrganizations;
    }

    RequestStreamHandler manageEnvironments() {
        return manageEnvironments;
    }

    RequestStreamHandler claimSeats() {
        return claimSeats;
    }

    /** The organization with this many users, made at the first call. */
    SampleOrganization organization(int users) {
        return organizations.computeIfAbsent(users, number -> SampleOrganization.with(this, "users-" + number, number));
    }

    /** Commits changes that cannot conflict. */
    void commit(List<ConditionalWrite> changes) {
        if (!(direct.transactions().commit(changes, Optional.empty()) instanceof Transactions.Commit.Committed)) {
            throw new IllegalStateException("Somebody else changes what the benchmark works on");
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
