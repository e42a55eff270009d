package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import portal.local.aws.http.JsonNodes;

/** Reads a SAM template: the single source of routes, tables, stream rules and schedules. */
public final class TemplateReader {
    private static final Map<String, String> PSEUDO_PARAMETERS = Map.of(
            "AWS::AccountId", "000000000000",
            "AWS::Partition", "aws",
            "AWS::Region", "eu-west-1",
            "AWS::StackId", "arn:aws:cloudformation:eu-west-1:000000000000:stack/portal/local",
            "AWS::StackName", "portal",
            "AWS::URLSuffix", "amazonaws.com");

    private static final Pattern MAIL_IDENTITY = Pattern.compile("\"arn:[^\"]*:identity/([^\"]+)\"");
    private static final int COGNITO_DEFAULT_DAYS = 7;
    private static final int COGNITO_DEFAULT_LENGTH = 8;

    private final Path folder;
    private final JsonNode tree;

    private TemplateReader(Path folder, JsonNode tree) {
        this.folder = folder;
        this.tree = tree;
    }

    /**
     * @param parameters values that replace the template's defaults
     * @throws InvalidTemplate when the template contains something that is not supported
     */
    public static Template read(Path file, Map<String, String> parameters) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonNode raw = YamlTree.read(reader);
            Path folder = file.toAbsolutePath().normalize().resolveSibling("");
            return new TemplateReader(folder, evaluated(raw, parameters)).template();
        }
    }

    private static JsonNode evaluated(JsonNode raw, Map<String, String> parameters) {
        Map<String, String> values = new HashMap<>(PSEUDO_PARAMETERS);
        raw.path("Parameters").properties().forEach(parameter -> {
            JsonNode initial = parameter.getValue().path("Default");
            if (!initial.isMissingNode()) {
                values.put(parameter.getKey(), initial.asText());
            }
        });
        values.putAll(parameters);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Intrinsics intrinsics = new Intrinsics(values);
        tree.set("Globals", intrinsics.evaluate(raw.path("Globals")));
        tree.set("Resources", intrinsics.evaluate(raw.path("Resources")));
        return tree;
    }

    private Template template() {
        return new Template(
                resources("AWS::Serverless::Function", this::function),
                resources("AWS::DynamoDB::Table", TableReader::table),
                resources("AWS::Pipes::Pipe", TemplateReader::pipe),
                resources("AWS::S3::Bucket", TemplateReader::bucket),
                resources("AWS::Cognito::UserPool", TemplateReader::userPool),
                new Template.MailAccount(
                        mailIdentities(),
                        new HashSet<>(resources("AWS::SES::ConfigurationSet", (name, set) -> set.path("Name")
                                .asText(name)))),
                resources("AWS::Cognito::UserPoolClient", this::client),
                resources("AWS::Serverless::HttpApi", (name, api) -> api.path("CorsConfiguration")).stream()
                        .filter(JsonNode::isObject)
                        .map(TemplateReader::cors)
                        .findFirst());
    }

    private Set<String> mailIdentities() {
        return MAIL_IDENTITY
                .matcher(tree.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private <T> List<T> resources(String type, BiFunction<String, JsonNode, T> reader) {
        return tree.path("Resources").properties().stream()
                .filter(resource -> type.equals(text(resource.getValue(), "Type")))
                .map(resource ->
                        reader.apply(resource.getKey(), resource.getValue().path("Properties")))
                .toList();
    }

    private FunctionDefinition function(String name, JsonNode own) {
        JsonNode globals = tree.path("Globals").path("Function");
        JsonNode invocation = own.path("EventInvokeConfig");
        return new FunctionReader(name, own, globals, folder)
                .function(
                        invocation.path("MaximumRetryAttempts").asInt(2),
                        queue(invocation
                                .path("DestinationConfig")
                                .path("OnFailure")
                                .path("Destination")));
    }

    private static PipeDefinition pipe(String name, JsonNode pipe) {
        JsonNode stream = pipe.path("SourceParameters").path("DynamoDBStreamParameters");
        JsonNode bus = pipe.path("TargetParameters").path("EventBridgeEventBusParameters");
        Stream<JsonNode> filters = StreamSupport.stream(
                pipe.path("SourceParameters")
                        .path("FilterCriteria")
                        .path("Filters")
                        .spliterator(),
                false);
        return new PipeDefinition(
                name,
                text(pipe, "Source").replace(".StreamArn", ""),
                filters.map(filter -> JsonNodes.read(text(filter, "Pattern"))).toList(),
                text(pipe.path("TargetParameters"), "InputTemplate"),
                text(bus, "Source"),
                text(bus, "DetailType"),
                bus(pipe.path("Target")),
                queue(stream.path("DeadLetterConfig").path("Arn")));
    }

    private static Template.UserPool userPool(String name, JsonNode pool) {
        Map<String, Boolean> attributes = new HashMap<>();
        pool.path("Schema")
                .forEach(attribute -> attributes.put(
                        text(attribute, "Name"), attribute.path("Mutable").asBoolean(true)));
        JsonNode passwords = pool.path("Policies").path("PasswordPolicy");
        return new Template.UserPool(
                name,
                text(pool, "MfaConfiguration").equals("ON"),
                attributes,
                passwords.path("TemporaryPasswordValidityDays").asInt(COGNITO_DEFAULT_DAYS),
                passwords.path("MinimumLength").asInt(COGNITO_DEFAULT_LENGTH));
    }

    /** @throws InvalidTemplate when a client of a machine asks for a scope that no resource server has */
    private Template.Client client(String name, JsonNode client) {
        boolean machine = StreamSupport.stream(client.path("AllowedOAuthFlows").spliterator(), false)
                .anyMatch(flow -> flow.asText().equals("client_credentials"));
        List<String> scopes = texts(client.path("AllowedOAuthScopes"));
        if (machine && !knownScopes().containsAll(scopes)) {
            throw new InvalidTemplate(name + " has a scope that no resource server has: " + scopes);
        }
        return new Template.Client(name, machine, scopes);
    }

    private List<String> knownScopes() {
        List<String> scopes = new ArrayList<>();
        resources("AWS::Cognito::UserPoolResourceServer", (name, server) -> server)
                .forEach(server -> server.path("Scopes")
                        .forEach(scope -> scopes.add(text(server, "Identifier") + "/" + text(scope, "ScopeName"))));
        return scopes;
    }

    private static Template.Cors cors(JsonNode cors) {
        return new Template.Cors(
                texts(cors.path("AllowOrigins")),
                texts(cors.path("AllowMethods")),
                texts(cors.path("AllowHeaders")),
                texts(cors.path("ExposeHeaders")),
                text(cors, "MaxAge"));
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Template.Bucket bucket(String name, JsonNode bucket) {
        return new Template.Bucket(
                name,
                bucket.at("/NotificationConfiguration/EventBridgeConfiguration/EventBridgeEnabled")
                        .asBoolean());
    }

    /** The bus by its name or ARN. */
    static String bus(JsonNode bus) {
        return bus.asText(FunctionDefinition.DEFAULT_BUS).replace(".Arn", "");
    }

    private static String queue(JsonNode arn) {
        return arn.asText("").replace(".Arn", "");
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
