package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Map<String, Template.CharacterKind> REQUIREMENTS = Map.of(
            "RequireLowercase", Template.CharacterKind.LOWERCASE,
            "RequireUppercase", Template.CharacterKind.UPPERCASE,
            "RequireNumbers", Template.CharacterKind.NUMBERS,
            "RequireSymbols", Template.CharacterKind.SYMBOLS);

    private static final int COGNITO_DEFAULT_DAYS = 7;
    private static final int COGNITO_DEFAULT_LENGTH = 8;

    private final Path folder;
    private final JsonNode tree;

    private TemplateReader(Path folder, JsonNode tree) {
        this.folder = folder;
        this.tree = tree;
    }

    /**
     * @param parameters values that replace the template's defaults, whatever the template allows
     * @throws InvalidTemplate when the template contains something that is not supported
     */
    public static Template read(Path file, Map<String, String> parameters) throws IOException {
        return read(file, parameters, Map.of());
    }

    /**
     * @param surroundings values that replace the template's defaults, whatever the template allows
     * @param given values that replace both, as somebody who deploys the template gives them
     * @throws InvalidTemplate when the template contains something that is not supported, or refuses a given value
     */
    public static Template read(Path file, Map<String, String> surroundings, Map<String, String> given)
            throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonNode raw = YamlTree.read(reader);
            given.forEach(new Parameters(raw.path("Parameters"))::require);
            Map<String, String> parameters = new HashMap<>(surroundings);
            parameters.putAll(given);
            Path folder = file.toAbsolutePath().normalize().resolveSibling("");
            return new TemplateReader(folder, evaluated(raw, parameters)).template();
        }
    }

    private static JsonNode evaluated(JsonNode raw, Map<String, String> parameters) {
        Map<String, String> values = new HashMap<>(PSEUDO_PARAMETERS);
        values.putAll(new Parameters(raw.path("Parameters")).defaults());
        values.putAll(parameters);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Intrinsics intrinsics = new Intrinsics(values, raw.path("Conditions"));
        tree.set("Globals", intrinsics.evaluate(raw.path("Globals")));
        ObjectNode resources = tree.putObject("Resources");
        raw.path("Resources").properties().forEach(resource -> {
            if (isMade(resource.getValue(), intrinsics)) {
                resources.set(resource.getKey(), intrinsics.evaluate(resource.getValue()));
            }
        });
        return tree;
    }

    private static boolean isMade(JsonNode resource, Intrinsics intrinsics) {
        return !resource.has("Condition") || intrinsics.holds(text(resource, "Condition"));
    }

    private Template template() {
        return new Template(
                resources("AWS::Serverless::Function", this::function),
                resources("AWS::DynamoDB::Table", TableReader::table),
                resources("AWS::Pipes::Pipe", TemplateReader::pipe),
                resources("AWS::S3::Bucket", TemplateReader::bucket),
                resources("AWS::Cognito::UserPool", this::userPool),
                new Template.MailAccount(mailIdentities(), configurationSets()),
                resources("AWS::SES::ReceiptRule", (name, rule) -> receiptRule(rule.path("Rule"))),
                new ClientReader(tree.path("Resources")).clients(),
                new PageHeadersReader(tree.path("Resources")).headers(),
                resources("AWS::Serverless::HttpApi", (name, api) -> api.path("CorsConfiguration")).stream()
                        .filter(JsonNode::isObject)
                        .map(TemplateReader::cors)
                        .findFirst());
    }

    private Map<String, Set<String>> configurationSets() {
        Map<String, Set<String>> sets = new HashMap<>();
        resources("AWS::SES::ConfigurationSet", (name, set) -> set.path("Name").asText(name))
                .forEach(name -> sets.put(name, new HashSet<>()));
        resources("AWS::SES::ConfigurationSetEventDestination", (name, destination) -> destination)
                .forEach(destination -> addEvents(sets, destination));
        return sets;
    }

    /** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_EventBridgeDestination.html */
    private static void addEvents(Map<String, Set<String>> sets, JsonNode resource) {
        Set<String> events = sets.get(text(resource, "ConfigurationSetName"));
        JsonNode destination = resource.path("EventDestination");
        if (events == null) {
            throw new InvalidTemplate("There is no configuration set " + text(resource, "ConfigurationSetName"));
        }
        if (!destination.at("/EventBridgeDestination/EventBusArn").asText().endsWith(":event-bus/default")) {
            throw new InvalidTemplate("SES puts events on the default bus only");
        }
        if (destination.path("Enabled").asBoolean(false)) {
            events.addAll(texts(destination.path("MatchingEventTypes")));
        }
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
                                .path("Destination")),
                        new QueueReader(tree.path("Resources")));
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

    /** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-userpoolgroup.html */
    private Set<String> groups(String pool) {
        return resources("AWS::Cognito::UserPoolGroup", (name, group) -> group).stream()
                .filter(group -> text(group, "UserPoolId").equals(pool))
                .map(group -> text(group, "GroupName"))
                .collect(Collectors.toSet());
    }

    private Template.UserPool userPool(String name, JsonNode pool) {
        Map<String, Boolean> attributes = new HashMap<>();
        pool.path("Schema")
                .forEach(attribute -> attributes.put(
                        text(attribute, "Name"), attribute.path("Mutable").asBoolean(true)));
        return new Template.UserPool(
                name,
                text(pool, "MfaConfiguration").equals("ON"),
                attributes,
                new HashSet<>(texts(pool.path("AliasAttributes"))),
                pool.path("UsernameConfiguration").path("CaseSensitive").asBoolean(true),
                passwordPolicy(pool.path("Policies").path("PasswordPolicy")),
                tokenTrigger(pool.path("LambdaConfig").path("PreTokenGenerationConfig")),
                Optional.of(text(pool.path("LambdaConfig"), "CustomMessage").replace(".Arn", ""))
                        .filter(function -> !function.isEmpty()),
                mailSender(pool.path("EmailConfiguration")),
                groups(name));
    }

    /** Without an account of its own, a pool sends under Cognito's name. */
    private static Optional<String> mailSender(JsonNode email) {
        return text(email, "EmailSendingAccount").equals("DEVELOPER")
                ? Optional.of(text(email, "From")).filter(from -> !from.isEmpty())
                : Optional.empty();
    }

    private static Optional<String> tokenTrigger(JsonNode trigger) {
        if (trigger.isMissingNode()) {
            return Optional.empty();
        }
        if (!text(trigger, "LambdaVersion").equals("V2_0")) {
            throw new InvalidTemplate("The local portal makes events of version V2_0 only before a token is made");
        }
        return Optional.of(text(trigger, "LambdaArn").replace(".Arn", ""));
    }

    /** A policy requires all kinds of characters unless it says otherwise. */
    private static Template.PasswordPolicy passwordPolicy(JsonNode policy) {
        Set<Template.CharacterKind> required = EnumSet.noneOf(Template.CharacterKind.class);
        REQUIREMENTS.forEach((property, kind) -> {
            if (policy.path(property).asBoolean(policy.isMissingNode())) {
                required.add(kind);
            }
        });
        return new Template.PasswordPolicy(
                policy.path("MinimumLength").asInt(COGNITO_DEFAULT_LENGTH),
                required,
                policy.path("TemporaryPasswordValidityDays").asInt(COGNITO_DEFAULT_DAYS));
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

    /** The one kind of rule that the local portal knows: it stores a mail and then hands it to a function. */
    private static Template.ReceiptRule receiptRule(JsonNode rule) {
        JsonNode actions = rule.path("Actions");
        JsonNode stored = actions.path(0).path("S3Action");
        JsonNode handed = actions.path(1).path("LambdaAction");
        if (stored.isMissingNode() || !text(handed, "InvocationType").equals("Event") || actions.size() != 2) {
            throw new InvalidTemplate("A receipt rule stores a mail in S3 and then hands it to a function");
        }
        return new Template.ReceiptRule(
                texts(rule.path("Recipients")),
                text(stored, "BucketName"),
                text(stored, "ObjectKeyPrefix"),
                text(handed, "FunctionArn").replace(".Arn", ""));
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

    static String queue(JsonNode arn) {
        return arn.asText("").replace(".Arn", "");
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
