package portal.benchmarks;

import io.micronaut.context.BeanContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions;
import portal.functions.manageorganizations.ManageOrganizationsHandler;
import portal.functions.registerusage.RegisterUsageHandler;
import portal.local.aws.store.EmbeddedStore;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.Template;
import portal.local.aws.template.TemplateReader;
import portal.wiring.Wiring;

/** What benchmarks run on: DynamoDB Local in this process behind HTTP, with the template's table, and the functions' own beans. */
final class Bench implements AutoCloseable {

    private final Template template;
    private final EmbeddedStore store;
    private final BeanContext beans;
    private final ManageOrganizationsHandler manageOrganizations;
    private final RegisterUsageHandler registerUsage;
    private final Map<Integer, SampleOrganization> organizations = new HashMap<>();

    private Bench(Template template, EmbeddedStore store) {
        this.template = template;
        this.store = store;
        this.beans = Wiring.start(Bench.class, environment());
        this.manageOrganizations = new ManageOrganizationsHandler(environment());
        this.registerUsage = new RegisterUsageHandler(environment());
    }

    /** @param root the folder with template.yaml and the built functions */
    static Bench open(Path root) throws IOException {
        var template = TemplateReader.read(root.resolve("template.yaml"), Map.of());
        var store = EmbeddedStore.start(null);
        store.create(template.tables());
        return new Bench(template, store);
    }

    /** As the template and Lambda set it, with the store's endpoint. */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        template.functions().forEach(function -> environment.putAll(function.environment()));
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
        return Map.copyOf(environment);
    }

    /** @param name its logical id in the template */
    FunctionDefinition function(String name) {
        return template.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    ManageOrganizationsHandler manageOrganizations() {
        return manageOrganizations;
    }

    RegisterUsageHandler registerUsage() {
        return registerUsage;
    }

    /** The organization with so many users, made when first asked for. */
    SampleOrganization organization(int users) {
        return organizations.computeIfAbsent(users, number -> SampleOrganization.with(this, "users-" + number, number));
    }

    /** Commits what nobody else is changing. */
    void commit(List<ConditionalWrite> changes) {
        if (!(bean(Transactions.class).commit(changes, Optional.empty()) instanceof Transactions.Commit.Committed)) {
            throw new IllegalStateException("Somebody else changes what the benchmark works on");
        }
    }

    @Override
    public void close() throws IOException {
        beans.close();
        store.close();
    }
}
