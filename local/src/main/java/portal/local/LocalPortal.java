package portal.local;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import portal.domain.access.SupportPerson;
import portal.local.aws.distribution.Distribution;
import portal.local.aws.distribution.WebFolder;
import portal.local.aws.files.Arrivals;
import portal.local.aws.files.FileFolder;
import portal.local.aws.files.S3Endpoint;
import portal.local.aws.functions.Functions;
import portal.local.aws.gateway.Gateway;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.LocalServer;
import portal.local.aws.http.RouteTable;
import portal.local.aws.login.ManagedLogin;
import portal.local.aws.mail.Inbox;
import portal.local.aws.mail.MailEndpoints;
import portal.local.aws.mail.Mailbox;
import portal.local.aws.mail.SesEndpoint;
import portal.local.aws.outbox.Buses;
import portal.local.aws.outbox.Failures;
import portal.local.aws.outbox.Outbox;
import portal.local.aws.rights.Rights;
import portal.local.aws.schedules.Schedules;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.PoolMail;
import portal.local.aws.signins.PoolTriggers;
import portal.local.aws.signins.Profile;
import portal.local.aws.store.EmbeddedStore;
import portal.local.aws.template.PipeDefinition;
import portal.local.aws.template.Template;
import portal.local.aws.template.TemplateReader;
import portal.local.aws.tokens.ClientCredentials;
import portal.local.aws.tokens.SigningKey;
import portal.local.aws.tokens.SupportPeople;
import portal.local.aws.tokens.SystemClients;
import portal.local.aws.tokens.TokenCheck;
import portal.local.aws.tokens.TokenEndpoints;
import portal.local.aws.tokens.TokenIssuer;
import portal.local.portal.demo.Demo;
import portal.local.portal.demo.RecordedSignIns;
import portal.local.portal.page.ApiReference;
import portal.local.portal.page.DeveloperPage;
import portal.local.portal.people.People;

/**
 * The whole portal in one process, for developers and tests: the template's functions behind its routes, on an embedded
 * store, with local mail, tokens, events and schedules. It listens on loopback only.
 */
public final class LocalPortal implements AutoCloseable {
    private static final String SES_PATH = "/aws/ses";
    private static final String COGNITO_PATH = "/aws/cognito";
    /** The values of the template's parameters here, unless the options give others. */
    static final Map<String, String> PARAMETERS = Map.of(
            "ReplyDomain",
            "reply.portal.example",
            "ReceiptRuleSet",
            "local",
            "VendorName",
            "Voorbeeld Software B.V.",
            "VendorAddress",
            "Marktplein 1, 3811 AA Amersfoort",
            "RemovalPauseSeconds",
            "1",
            "RemovalGraceDays",
            "0");

    private static final String S3_PATH = "/aws/s3";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORTLY = Duration.ofMillis(20);
    /** A schedule may lead to an event for every organization. */
    private static final Duration PATIENCE_WITH_SCHEDULES = Duration.ofMinutes(5);

    private final Clock clock = Clock.systemUTC();
    private final LocalServer server;
    private final EmbeddedStore store;
    private final Functions functions;
    private final Failures failures = new Failures(clock);
    private final Buses buses;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final FileFolder files;
    private final Mailbox mailbox;
    private final People people;
    private final TokenIssuer tokens;
    private final SesEndpoint ses;
    private final PoolTriggers triggers;
    private final LocalUserPool userPool;
    private final Rights rights;
    private volatile boolean complete;

    private LocalPortal(
            Options options, LocalServer server, Template template, RSAKey key, EmbeddedStore store, Rights rights)
            throws IOException {
        this.server = server;
        this.store = store;
        this.rights = rights;
        rights.grant(template.functions());
        functions = new Functions(template.functions(), surroundings());
        buses = Buses.of(
                template.functions(),
                functions::request,
                failures,
                clock,
                options.retryAfter(),
                options.dataFolder("bus"));
        files = FileFolder.open(options.dataFolder("files"));
        mailbox = new Mailbox(options.dataFolder("mail"));
        people = new People(options.data());
        ses = new SesEndpoint(mailbox, template.mail(), rights, buses, clock);
        Template.UserPool pool = template.userPools().getFirst();
        triggers = new PoolTriggers(pool, functions::request, clock);
        userPool = new LocalUserPool(
                pool,
                template.clients(),
                options.data(),
                rights,
                new PoolMail(pool, triggers, ses::sendForService),
                clock);
        tokens = new TokenIssuer(key, url().toString(), personClient(template), clock);
    }

    /**
     * Starts to accept requests, and then to deliver events, which lead to requests. This happens after the demo is
     * loaded, so that the demo's events do not slow the start.
     */
    private void open(Options options, FrontDoor door, Template template, RSAKey key) throws IOException {
        TokenCheck check = new TokenCheck(key, url().toString(), clients(template), clock);
        Gateway gateway = new Gateway(template, check, functions, this::nudge, clock);
        door.open(ownRoutes(options, template, key, check), new Distribution(pages(options, template), gateway));
        buses.resume();
        for (PipeDefinition pipe : template.pipes()) {
            outboxes.add(Outbox.start(pipe, store, buses, failures, options.data()));
        }
        Thread.ofVirtual().name("completion").start(this::awaitCompletion);
    }

    /** The demo is complete when all that follows from it has happened, such as a sign-in for each contact. */
    private void awaitCompletion() {
        while (!complete) {
            try {
                awaitIdle();
                complete = true;
            } catch (IllegalStateException slow) {
                System.err.println("Not everything that was asked for is there yet: " + slow.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private LocalResponse health(LocalRequest request) {
        return complete
                ? LocalResponse.json(200, JsonNodes.object().put("status", "ok"))
                : LocalProblem.TRY_AGAIN.answer(request).withDefault("Retry-After", "1");
    }

    /**
     * Starts everything, and loads the demo organization if there is no data yet.
     *
     * @throws BindException when the port is taken
     * @throws IOException when the template or the kept data cannot be read
     * @throws portal.local.aws.template.InvalidTemplate when the template refuses a parameter of the options
     */
    public static LocalPortal start(Options options) throws IOException {
        FrontDoor door = new FrontDoor();
        Rights rights = new Rights();
        FirstStart first = FirstStart.in(options.data());
        try (Opened opened = new Opened();
                ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<EmbeddedStore> store =
                    slow.submit(() -> opened.add(EmbeddedStore.start(options.dataFolder("store"), rights)));
            Future<RSAKey> key = slow.submit(() -> SigningKey.obtain(options.keys()));
            LocalServer server = opened.add(LocalServer.start(options.port(), LocalPortal::largestBody, door));
            String url = "http://localhost:" + server.port();
            Map<String, String> surroundings = new HashMap<>(PARAMETERS);
            surroundings.put("PortalUrl", url);
            surroundings.put("Api.ApiEndpoint", url);
            Template template =
                    TemplateReader.read(options.root().resolve("template.yaml"), surroundings, options.parameters());
            boolean fresh = result(store).create(template.tables());
            LocalPortal portal =
                    opened.add(new LocalPortal(options, server, template, result(key), result(store), rights));
            if (fresh && !options.empty()) {
                Demo.load(portal.environment(template), portal.people(), portal.userPool::addDemoUser);
            }
            first.end();
            portal.open(options, door, template, result(key));
            opened.keep();
            return portal;
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    /** The URL of the portal, such as {@code http://localhost:3000}. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** The URL of the embedded DynamoDB. */
    public URI storeEndpoint() {
        return store.endpoint();
    }

    public TokenIssuer tokens() {
        return tokens;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public People people() {
        return people;
    }

    public Rights rights() {
        return rights;
    }

    /**
     * Waits until every event written so far, and every event that these lead to, was delivered or has finally failed.
     */
    public void awaitIdle() throws InterruptedException {
        awaitIdle(PATIENCE);
        while (buses.hasUnfinished()) {
            Thread.sleep(SHORTLY);
            awaitIdle(PATIENCE);
        }
    }

    private void awaitIdle(Duration patience) throws InterruptedException {
        for (Outbox outbox : outboxes) {
            outbox.awaitIdle(patience);
        }
    }

    /** Loads the functions ahead of their first call, in the background. */
    public void warmUp() {
        Thread.ofPlatform().name("warm-up").daemon().start(functions::warmUp);
    }

    private void nudge() {
        outboxes.forEach(Outbox::nudge);
    }

    /** The stand-in for S3 takes larger files than API Gateway takes requests. */
    private static int largestBody(String path) {
        if (path.equals(Inbox.PATH)) {
            return Inbox.LARGEST + 1;
        }
        return path.startsWith(S3_PATH + "/") ? S3Endpoint.LARGEST + 1 : LocalServer.LARGEST_BODY;
    }

    private RouteTable<Endpoint> ownRoutes(Options options, Template template, RSAKey key, TokenCheck check) {
        RouteTable.Builder<Endpoint> routes = RouteTable.builder();
        routes.add("GET", "/local/health", (request, variables) -> health(request));
        SystemClients systems = new SystemClients(template.clients());
        RecordedSignIns signIns = RecordedSignIns.of(environment(template));
        new TokenEndpoints(tokens, key, systems, support(template), signIns::signedIn, clock).addTo(routes);
        ClientCredentials credentials = new ClientCredentials(tokens, systems);
        new ManagedLogin(template, userPool, triggers, tokens, check, credentials, clock).addTo(routes);
        ses.addTo(routes, SES_PATH);
        rights.addTo(routes);
        new MailEndpoints(mailbox).addTo(routes);
        new Inbox(template.receiptRules(), files, buses, clock).addTo(routes);
        userPool.addTo(routes, COGNITO_PATH);
        new S3Endpoint(template.buckets(), files, new Arrivals(buses, clock), rights, clock).addTo(routes, S3_PATH);
        new Schedules(template.functions(), functions, () -> awaitIdle(PATIENCE_WITH_SCHEDULES), clock).addTo(routes);
        new DeveloperPage().addTo(routes);
        new ApiReference(options.root().resolve("openapi.yaml"), url()).addTo(routes);
        failures.addTo(routes);
        people.addTo(routes);
        return routes.build();
    }

    private WebFolder pages(Options options, Template template) {
        return new WebFolder(options.pages(), url().toString(), personClient(template), template.pageHeaders());
    }

    private Map<String, String> surroundings() {
        String own = "http://127.0.0.1:" + server.port();
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                url() + S3_PATH,
                "AWS_REGION",
                "eu-west-1",
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "AWS_ENDPOINT_URL_DYNAMODB",
                store.endpoint().toString(),
                "AWS_ENDPOINT_URL_SESV2",
                own + SES_PATH,
                "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                own + COGNITO_PATH);
    }

    private Map<String, String> environment(Template template) {
        Map<String, String> environment = new HashMap<>(surroundings());
        environment.put("TABLE_NAME", template.tables().getFirst().name());
        return environment;
    }

    /** Besides the clients of the template the one of tokens with every scope, which only this portal gives. */
    private static Set<String> clients(Template template) {
        Set<String> names = new HashSet<>(template.clientNames());
        names.add(SystemClients.EVERYTHING);
        return names;
    }

    private static String personClient(Template template) {
        return personClient(template, false).orElse("PortalClient");
    }

    /** @param ofSupport whether people of the vendor's support sign in with it */
    private static Optional<String> personClient(Template template, boolean ofSupport) {
        return template.clients().stream()
                .filter(client -> !client.machine() && client.scopes().contains(SupportPerson.SCOPE) == ofSupport)
                .map(Template.Client::name)
                .findFirst();
    }

    private SupportPeople support(Template template) {
        return new SupportPeople(personClient(template, true).orElse("SupportDeskClient"), name -> userPool.named(name)
                .filter(user -> user.groups().contains("support"))
                .map(LocalPortal::member));
    }

    private static SupportPeople.Member member(Profile user) {
        return new SupportPeople.Member(
                user.subject(),
                user.attributes().getOrDefault("name", user.username()),
                Optional.ofNullable(user.attributes().get("email")));
    }

    @Override
    public void close() throws IOException {
        outboxes.forEach(Outbox::close);
        buses.close();
        server.close();
        functions.close();
        store.close();
        files.close();
    }
}
