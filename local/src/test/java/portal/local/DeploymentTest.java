package portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.EmailAddress;
import portal.domain.access.SupportPerson;
import portal.domain.download.Download;
import portal.domain.incident.Reply;
import portal.domain.mail.Mail;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.FunctionDefinition.Route;
import portal.local.aws.template.PipeDefinition;
import portal.local.aws.template.Template;
import portal.local.aws.template.TemplateReader;
import portal.local.aws.template.YamlTree;
import portal.platform.event.OnceOnly;

/** Checks the content of the deployed template, and compares it with the built modules. */
class DeploymentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
    private static final Duration LAST_RETRY = Duration.ofMinutes(3);

    private static Template template;
    private static JsonNode parameters;
    private static JsonNode resources;

    @BeforeAll
    static void read() throws IOException {
        Path file = ROOT.resolve("template.yaml");
        template = TemplateReader.read(file, Map.of("ReplyDomain", "reply.portal.example", "ReceiptRuleSet", "rules"));
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonNode tree = YamlTree.read(reader);
            parameters = tree.path("Parameters");
            resources = tree.path("Resources");
        }
    }

    /** The package that sends mail is deployed once more, for announcements. */
    @Test
    void deploysEveryFunctionModuleOnce() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("functions"))) {
            List<Path> modules = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.resolve("target/function.zip"))
                    .toList();
            assertThat(template.functions())
                    .filteredOn(function -> !function.name().equals("SendAnnouncementsFunction"))
                    .extracting(FunctionDefinition::code)
                    .containsExactlyInAnyOrderElementsOf(modules);
        }
    }

    @Test
    void namesAHandlerThatItsZipHolds() throws IOException {
        assertThat(template.functions()).isNotEmpty().allMatch(function -> Files.exists(function.code()));
        for (FunctionDefinition function : template.functions()) {
            try (ZipFile zip = new ZipFile(function.code().toFile())) {
                String handler = function.handler().replace('.', '/') + ".class";
                assertThat(zip.getEntry(handler)).as(handler).isNotNull();
            }
        }
    }

    @Test
    void givesEachRouteToOneFunctionAndThoseOfLinksWithoutACaller() {
        List<Route> routes = template.functions().stream()
                .flatMap(function -> function.routes().stream())
                .toList();
        assertThat(routes).isNotEmpty().doesNotHaveDuplicates();
        assertThat(routes)
                .filteredOn(Route::open)
                .extracting(route -> route.method() + " " + route.path())
                .containsExactlyInAnyOrder(
                        "GET /downloads/{token}", "GET /unsubscribe/{token}", "POST /unsubscribe/{token}");
    }

    /** Whoever tries links must not use up what the customers may ask. */
    @Test
    void slowsEveryRouteWithoutACallerDownByItself() {
        JsonNode api = resources.at("/Api/Properties");
        List<String> open = template.functions().stream()
                .flatMap(function -> function.routes().stream())
                .filter(Route::open)
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(route -> {
            assertThat(api.path("RouteSettings")
                            .path(route)
                            .path("ThrottlingRateLimit")
                            .asInt())
                    .isBetween(1, 20);
            assertThat(api.path("RouteSettings")
                            .path(route)
                            .path("ThrottlingBurstLimit")
                            .asInt())
                    .isBetween(1, 40);
        });
    }

    @Test
    void letsThePortalsPagesCallWithEveryMethodThatARouteHas() {
        JsonNode cors = resources.at("/Api/Properties/CorsConfiguration");
        assertThat(cors.path("AllowOrigins").findValuesAsText("Ref")).containsExactly("PortalUrl");
        assertThat(texts(cors.path("AllowMethods")))
                .containsExactlyInAnyOrderElementsOf(template.functions().stream()
                        .flatMap(function -> function.routes().stream())
                        .map(Route::method)
                        .collect(Collectors.toSet()));
    }

    @Test
    void asksAtSignInOnlyForAttributesThatTheClientMayWrite() {
        List<String> written = texts(resources.at("/PortalClient/Properties/WriteAttributes"));
        assertThat(resources.at("/UserPool/Properties/Schema"))
                .isNotEmpty()
                .filteredOn(attribute -> attribute.path("Required").asBoolean())
                .allSatisfy(attribute ->
                        assertThat(written).contains(attribute.path("Name").asText()));
    }

    /** Every client with a sign-in page, so that no session of that page outlives a reset. */
    @Test
    void neverReusesASessionOfTheSignInPage() {
        List<String> clients = names("AWS::Cognito::UserPoolClient").stream()
                .filter(client -> texts(resources.at("/" + client + "/Properties/AllowedOAuthFlows"))
                        .contains("code"))
                .toList();

        assertThat(resources("AWS::Cognito::UserPoolSessionConfigurationAttachment"))
                .extracting(tracking ->
                        tracking.at("/Properties/UserSessionTracking").asText())
                .containsExactly("ENABLED");
        assertThat(resources("AWS::Cognito::UserPoolClientSessionConfigurationAttachment"))
                .filteredOn(sessions ->
                        sessions.at("/Properties/SSOSession/MaxValidityMinutes").asInt(-1) == 0)
                .extracting(sessions -> sessions.at("/Properties/ClientId/Ref").asText())
                .containsExactlyElementsOf(clients)
                .isNotEmpty();
        assertThat(clients)
                .allSatisfy(client -> assertThat(texts(resources.at("/" + client + "/Properties/ExplicitAuthFlows")))
                        .as("no tokens that change the second factor")
                        .containsExactly("ALLOW_REFRESH_TOKEN_AUTH"));
    }

    /** Otherwise API Gateway refuses the tokens of a client. */
    @Test
    void takesTokensOfEveryClient() {
        assertThat(resources
                        .at("/Api/Properties/Auth/Authorizers/Session/JwtConfiguration/audience")
                        .findValuesAsText("Ref"))
                .containsExactlyInAnyOrderElementsOf(names("AWS::Cognito::UserPoolClient"));
    }

    /** The function that issues claims knows the group by its name. */
    @Test
    void hasTheGroupOfThePeopleOfSupport() {
        assertThat(template.userPools()).singleElement().satisfies(pool -> assertThat(pool.groups())
                .containsExactly("support"));
    }

    /** Only that client may ask for the scope, which the function that issues claims gives to the group alone. */
    @Test
    void letsPeopleAskForTheScopeOfSupportAtOneClient() {
        assertThat(template.clients())
                .filteredOn(client -> client.scopes().contains(SupportPerson.SCOPE))
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.machine()).isFalse();
                    assertThat(client.secret()).isFalse();
                    assertThat(client.accessTokenLasts()).isLessThanOrEqualTo(Duration.ofHours(1));
                });
    }

    @Test
    void stopsAFunctionBeforeItsLeaseEnds() {
        assertThat(consumers()).isNotEmpty().allSatisfy(consumer -> assertThat(consumer.timeout())
                .isLessThan(OnceOnly.LEASE));
    }

    @Test
    void findsTheLeaseOfAnAttemptThatDiedEndedAtTheLastRetry() {
        assertThat(OnceOnly.LEASE).isLessThan(LAST_RETRY);
    }

    @Test
    void removesTheContentOnlyAfterEarlierRequestsHaveEnded() {
        Duration pause = Duration.ofSeconds(
                parameters.path("RemovalPauseSeconds").path("Default").asLong());
        assertThat(template.functions())
                .filteredOn(function -> !function.routes().isEmpty())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.timeout()).isLessThan(pause));
    }

    @Test
    void keepsFailedEvents() {
        assertThat(consumers()).isNotEmpty().allSatisfy(consumer -> assertThat(type(consumer.failureQueue()))
                .isEqualTo("AWS::SQS::Queue"));
        assertThat(template.pipes())
                .extracting(PipeDefinition::failureQueue)
                .isNotEmpty()
                .allSatisfy(queue -> assertThat(type(queue)).isEqualTo("AWS::SQS::Queue"));
    }

    @Test
    void raisesOneAlarmAsSoonAsAnythingIsInAFailureQueue() {
        assertThat(alarms("AWS/SQS").map(alarm -> alarm.at("/Dimensions/0/Value/Fn::GetAtt/0")
                        .asText()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(names("AWS::SQS::Queue"));
        assertThat(alarms("AWS/SQS").filter(alarm -> !isOf(alarm, "Notifications") && !isOf(alarm, "Announcements")))
                .hasSize(2)
                .allSatisfy(alarm -> {
                    assertThat(alarm.path("MetricName").asText()).isEqualTo("ApproximateNumberOfMessagesVisible");
                    assertThat(alarm.path("Threshold").asInt(-1)).isZero();
                    assertThat(alarm.path("AlarmActions").findValuesAsText("Ref"))
                            .containsExactlyElementsOf(names("AWS::SNS::Topic"));
                });
    }

    private static boolean isOf(JsonNode alarm, String queue) {
        return alarm.at("/Dimensions/0/Value/Fn::GetAtt/0").asText().equals(queue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Notifications", "Announcements"})
    void raisesAnAlarmWhenMailsWaitTooLong(String queue) {
        assertThat(alarms("AWS/SQS").filter(alarm -> isOf(alarm, queue)))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.path("MetricName").asText()).isEqualTo("ApproximateAgeOfOldestMessage");
                    assertThat(alarm.path("Threshold").asInt()).isPositive();
                    assertThat(alarm.path("AlarmActions").findValuesAsText("Ref"))
                            .containsExactlyElementsOf(names("AWS::SNS::Topic"));
                });
    }

    /** What AWS advises: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
    @ParameterizedTest
    @ValueSource(strings = {"Notifications", "Announcements"})
    void letsMailsWaitInAQueueFromWhichFewAreTakenAtOnce(String name) {
        assertThat(template.functions())
                .filteredOn(function -> function.queue().isPresent())
                .hasSize(2);
        FunctionDefinition sender = template.functions().stream()
                .filter(function -> function.name().equals("Send" + name + "Function"))
                .findFirst()
                .orElseThrow();
        FunctionDefinition.QueueSource queue = sender.queue().orElseThrow();
        assertThat(queue.atOnce()).isEqualTo(2);
        assertThat(queue.hiddenFor()).isGreaterThanOrEqualTo(sender.timeout().multipliedBy(6));
        assertThat(queue.failureQueue()).isEqualTo("Failures");
        assertThat(sender.timeout()).isLessThan(Mail.LONGEST_ATTEMPT);
        JsonNode rule = resources.at("/" + name + "Due/Properties/Targets/0");
        assertThat(rule.at("/DeadLetterConfig/Arn/Fn::GetAtt/0").asText()).isEqualTo("Failures");
        assertThat(rule.has("RetryPolicy")).isTrue();
        assertThat(resources
                        .at("/" + name + "Policy/Properties/PolicyDocument/Statement/0/Condition/ArnEquals")
                        .toString())
                .contains(name + "Due");
        assertThat(resources.at("/" + name + "/Properties/SqsManagedSseEnabled").asBoolean())
                .isTrue();
    }

    /** SES checks the rights to the configuration set as well as those to the identity. */
    @Test
    void letsFunctionsSendMailWithTheConfigurationSetThatTellsOfIt() {
        assertThat(statements()
                        .filter(statement -> texts(statement.path("Action")).contains("ses:SendEmail"))
                        .map(statement -> statement.path("Resource").toString()))
                .hasSize(4)
                .allSatisfy(resource -> assertThat(resource)
                        .contains(":identity/${MailIdentity}", ":configuration-set/${MailConfiguration}"));
        assertThat(functions()
                        .map(function -> function.at("/Properties/Environment/Variables"))
                        .filter(variables -> variables.has("MAIL_SENDER")))
                .allMatch(variables -> variables.has("MAIL_CONFIGURATION_SET"));
        assertThat(texts(resources.at("/MailOutcomes/Properties/EventDestination/MatchingEventTypes")))
                .containsExactly("SEND", "DELIVERY", "BOUNCE", "COMPLAINT", "REJECT");
    }

    /** Their failures are in no queue: Cognito waits for their answers. */
    @Test
    void raisesAnAlarmWhenAFunctionThatTheUserPoolWaitsForFails() {
        assertThat(triggers()).hasSize(2);
        assertThat(alarms("AWS/Lambda")
                        .map(alarm -> alarm.at("/Dimensions/0/Value/Ref").asText() + " "
                                + alarm.path("MetricName").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        triggers().stream().map(name -> name + " Errors").toList());
    }

    @Test
    void letsTheUserPoolCallItsTriggers() {
        assertThat(resources("AWS::Lambda::Permission")
                        .filter(permission ->
                                permission.at("/Properties/Principal").asText().equals("cognito-idp.amazonaws.com"))
                        .map(permission ->
                                permission.at("/Properties/FunctionName/Ref").asText()))
                .containsExactlyInAnyOrderElementsOf(triggers());
    }

    private static List<String> triggers() {
        return resources("AWS::Cognito::UserPool")
                .flatMap(pool -> pool.at("/Properties/LambdaConfig").findValues("Fn::GetAtt").stream())
                .map(arn -> arn.path(0).asText())
                .toList();
    }

    private Stream<JsonNode> alarms(String namespace) {
        return resources("AWS::CloudWatch::Alarm")
                .map(alarm -> alarm.path("Properties"))
                .filter(alarm -> alarm.path("Namespace").asText().equals(namespace));
    }

    @Test
    void carriesAnEventAsLongAsTheStreamHasIt() {
        assertThat(resources("AWS::Pipes::Pipe")
                        .map(pipe -> pipe.at("/Properties/SourceParameters/DynamoDBStreamParameters")))
                .isNotEmpty()
                .noneMatch(stream -> stream.has("MaximumRetryAttempts") || stream.has("MaximumRecordAgeInSeconds"));
    }

    @Test
    void retriesEachRuleAndKeepsWhatCannotBeDelivered() {
        assertThat(events("EventBridgeRule")).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.has("DeadLetterConfig")).isTrue();
            assertThat(rule.has("RetryPolicy")).isTrue();
            assertThat(rule.path("Pattern").has("source")).isTrue();
        });
    }

    @Test
    void retriesEachScheduleAndKeepsWhatCannotBeDelivered() {
        assertThat(events("ScheduleV2")).isNotEmpty().allSatisfy(schedule -> {
            assertThat(schedule.path("ScheduleExpressionTimezone").asText()).isEqualTo("Europe/Amsterdam");
            assertThat(schedule.path("Input").asText()).contains("<aws.scheduler.scheduled-time>");
            assertThat(schedule.has("DeadLetterConfig")).isTrue();
            assertThat(schedule.has("RetryPolicy")).isTrue();
        });
    }

    @Test
    void tellsOfDriftAndStillLetsAlarmsTell() {
        JsonNode rule = resources.at("/DriftAlarm/Properties");
        assertThat(texts(rule.at("/EventPattern/detail-type"))).containsExactly("DriftFound");
        assertThat(rule.at("/Targets/0/Arn/Ref").asText()).isEqualTo("Alarms");
        assertThat(resources
                        .at("/AlarmsPolicy/Properties/PolicyDocument/Statement")
                        .findValuesAsText("Service"))
                .containsExactlyInAnyOrder("cloudwatch.amazonaws.com", "events.amazonaws.com");
    }

    @Test
    void allowsNoFunctionMoreThanNamedActionsOnNamedResources() {
        Set<String> allowed = Set.of("dynamodb", "ses", "cognito-idp", "s3");
        assertThat(statements()).isNotEmpty().allSatisfy(statement -> {
            assertThat(texts(statement.path("Action")))
                    .isNotEmpty()
                    .allSatisfy(action -> assertThat(action).doesNotContain("*"))
                    .allSatisfy(action -> assertThat(allowed).contains(action.replaceFirst(":.*", "")))
                    .doesNotContain("dynamodb:Scan", "dynamodb:DeleteTable");
            assertThat(statement.path("Resource")).isNotEmpty();
            assertThat(statement
                            .path("Resource")
                            .toString()
                            .replace("${Attachments.Arn}/*", "every attachment")
                            .replace("${Downloads.Arn}/*", "every download")
                            .replace("${Replies.Arn}/*", "every reply"))
                    .doesNotContain("*");
        });
    }

    /** A commit that only checks a condition needs this permission too. Without it only some commits fail. */
    @Test
    void allowsConditionChecksWhereverItAllowsReadsAndWrites() {
        assertThat(statements().map(statement -> texts(statement.path("Action"))))
                .filteredOn(
                        actions -> actions.contains("dynamodb:BatchGetItem") && actions.contains("dynamodb:PutItem"))
                .isNotEmpty()
                .allSatisfy(actions -> assertThat(actions).contains("dynamodb:ConditionCheckItem"));
    }

    @Test
    void allowsFunctionsOnlyTheFileActionsThatTheyNeed() {
        Map<String, Set<String>> allowed = new HashMap<>();
        names("AWS::Serverless::Function").forEach(function -> statementsOf(resources.path(function))
                .flatMap(statement -> texts(statement.path("Action")).stream()
                        .filter(action -> action.startsWith("s3:"))
                        .map(action -> action + " " + statement.path("Resource")))
                .forEach(action -> allowed.computeIfAbsent(function, name -> new HashSet<>())
                        .add(action)));
        String files = " {\"Fn::Sub\":\"${Attachments.Arn}/*\"}";
        String downloads = " {\"Fn::Sub\":\"${Downloads.Arn}/*\"}";
        String allFiles = " [{\"Fn::Sub\":\"${Attachments.Arn}/*\"},{\"Fn::Sub\":\"${Downloads.Arn}/*\"}]";
        String buckets = " [{\"Fn::GetAtt\":[\"Attachments\",\"Arn\"]},{\"Fn::GetAtt\":[\"Downloads\",\"Arn\"]}]";
        assertThat(allowed)
                .isEqualTo(Map.of(
                        "FollowIncidentsFunction", Set.of("s3:GetObject" + files, "s3:PutObject" + files),
                        "EmailAnalysisFunction", Set.of("s3:PutObject" + downloads),
                        "TakeInAttachmentFunction", Set.of("s3:DeleteObject" + files),
                        "TakeInReplyFunction",
                                Set.of("s3:GetObject {\"Fn::Sub\":\"${Replies.Arn}/*\"}", "s3:PutObject" + files),
                        "OpenDownloadFunction", Set.of("s3:GetObject" + downloads),
                        "RemoveOrganizationFunction", Set.of("s3:DeleteObject" + allFiles, "s3:ListBucket" + buckets)));
    }

    @Test
    void keepsFilesToItselfAndTellsOfThem() {
        JsonNode bucket = resources.at("/Attachments/Properties");
        assertThat(bucket.path("PublicAccessBlockConfiguration")).hasSize(4).allMatch(JsonNode::asBoolean);
        assertThat(bucket.at("/OwnershipControls/Rules/0/ObjectOwnership").asText())
                .isEqualTo("BucketOwnerEnforced");
        assertThat(bucket.at("/BucketEncryption/ServerSideEncryptionConfiguration"))
                .hasSize(1);
        assertThat(bucket.at("/NotificationConfiguration/EventBridgeConfiguration/EventBridgeEnabled")
                        .asBoolean())
                .isTrue();
        JsonNode cors = bucket.at("/CorsConfiguration/CorsRules/0");
        assertThat(cors.path("AllowedOrigins").findValuesAsText("Ref")).containsExactly("PortalUrl");
        assertThat(texts(cors.path("AllowedMethods"))).containsExactly("GET", "PUT");
        JsonNode policy = resources.at("/AttachmentsPolicy/Properties/PolicyDocument/Statement/0");
        assertThat(policy.path("Effect").asText()).isEqualTo("Deny");
        assertThat(policy.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
        assertThat(policy.path("Resource")).hasSize(2);
    }

    @Test
    void letsNoOtherMailWaitBehindAnnouncements() {
        List<String> mailed = texts(resources.at("/NotificationsDue/Properties/EventPattern/detail-type"));
        List<String> announced = texts(resources.at("/AnnouncementsDue/Properties/EventPattern/detail-type"));

        assertThat(announced).isNotEmpty().doesNotContainAnyElementsOf(mailed);
        assertThat(resources.at("/AnnouncementsDue/Properties/Targets/0/Arn").toString())
                .isNotEqualTo(resources
                        .at("/NotificationsDue/Properties/Targets/0/Arn")
                        .toString());
        assertThat(resources.at("/SendAnnouncementsFunction/Properties/Events").findValues("Queue"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(resources
                        .at("/SendNotificationsFunction/Properties/Events")
                        .findValues("Queue"));
    }

    /** SES checks both permissions when the rule is made. Each is for this one rule of this account. */
    @Test
    void receivesMailByOneRuleThatMayStoreItAndCallTheFunction() {
        JsonNode rule = resources.at("/RepliesReceived");
        assertThat(texts(rule.path("DependsOn"))).containsExactlyInAnyOrder("RepliesPolicy", "TakeInReplyPermission");
        assertThat(rule.at("/Properties/RuleSetName/Ref").asText()).isEqualTo("ReceiptRuleSet");
        assertThat(rule.at("/Properties/Rule/ScanEnabled").asBoolean()).isTrue();
        assertThat(rule.at("/Properties/Rule/Recipients").findValuesAsText("Ref"))
                .containsExactly("ReplyDomain");
        assertThat(rule.at("/Properties/Rule/Actions/0/S3Action/BucketName/Ref").asText())
                .isEqualTo("Replies");
        assertThat(rule.at("/Properties/Rule/Actions/1/LambdaAction/InvocationType")
                        .asText())
                .isEqualTo("Event");

        JsonNode stored = resources.at("/RepliesPolicy/Properties/PolicyDocument/Statement/1");
        JsonNode called = resources.at("/TakeInReplyPermission/Properties");
        assertThat(stored.at("/Principal/Service").asText())
                .isEqualTo(called.path("Principal").asText())
                .isEqualTo("ses.amazonaws.com");
        assertThat(stored.path("Action").asText()).isEqualTo("s3:PutObject");
        assertThat(stored.at("/Condition/StringEquals/aws:SourceAccount/Ref").asText())
                .isEqualTo(called.at("/SourceAccount/Ref").asText())
                .isEqualTo("AWS::AccountId");
        assertThat(stored.at("/Condition/StringEquals/aws:SourceArn/Fn::Sub").asText())
                .isEqualTo(called.at("/SourceArn/Fn::Sub").asText())
                .endsWith(":receipt-rule-set/${ReceiptRuleSet}:receipt-rule/"
                        + rule.at("/Properties/Rule/Name/Fn::Sub").asText());
    }

    @Test
    void receivesNoMailUnlessADomainAndARuleSetAreNamed() {
        for (String resource : List.of(
                "Replies", "RepliesPolicy", "RepliesReceived", "TakeInReplyFunction", "TakeInReplyPermission")) {
            assertThat(resources.path(resource).path("Condition").asText())
                    .as(resource)
                    .isEqualTo("RepliesByMail");
        }
        assertThat(parameters.at("/ReplyDomain/Default").asText("none")).isEmpty();
        assertThat(parameters.at("/ReceiptRuleSet/Default").asText("none")).isEmpty();
    }

    @Test
    void forgetsMailThatItReceived() {
        JsonNode bucket = resources.at("/Replies/Properties");
        JsonNode attachments = resources.at("/Attachments/Properties");
        for (String protection : List.of("PublicAccessBlockConfiguration", "OwnershipControls", "BucketEncryption")) {
            assertThat(bucket.path(protection)).isEqualTo(attachments.path(protection));
        }
        assertThat(bucket.at("/LifecycleConfiguration/Rules/0/ExpirationInDays").asLong())
                .isEqualTo(Reply.KEPT.toDays());
        assertThat(bucket.has("VersioningConfiguration")).isFalse();
    }

    /** A file of a removed organization is gone at once, and what is forgotten goes by itself. */
    @Test
    void keepsDownloadsToItselfAndNotForLong() {
        JsonNode bucket = resources.at("/Downloads/Properties");
        JsonNode attachments = resources.at("/Attachments/Properties");
        for (String protection : List.of("PublicAccessBlockConfiguration", "OwnershipControls", "BucketEncryption")) {
            assertThat(bucket.path(protection)).isNotEmpty().isEqualTo(attachments.path(protection));
        }
        assertThat(bucket.has("VersioningConfiguration")).isFalse();
        assertThat(bucket.has("NotificationConfiguration")).isFalse();
        assertThat(bucket.has("CorsConfiguration")).isFalse();
        assertThat(bucket.at("/LifecycleConfiguration/Rules")).singleElement().satisfies(rule -> {
            assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
            assertThat(rule.has("Prefix") || rule.has("Filter")).isFalse();
            assertThat(Duration.ofDays(rule.path("ExpirationInDays").asInt())).isEqualTo(Download.GOOD_FOR.plusDays(1));
        });
        JsonNode policy = resources.at("/DownloadsPolicy/Properties");
        assertThat(policy.at("/Bucket/Ref").asText()).isEqualTo("Downloads");
        assertThat(policy.at("/PolicyDocument/Statement/0/Effect").asText()).isEqualTo("Deny");
        assertThat(policy.at("/PolicyDocument/Statement/0/Condition/Bool/aws:SecureTransport")
                        .asText())
                .isEqualTo("false");
        assertThat(policy.at("/PolicyDocument/Statement/0/Resource")).hasSize(2);
    }

    @Test
    void takesFileEventsFromTheDefaultBusWithAQueueForFailures() {
        JsonNode rule = resources.at("/TakeInAttachmentFunction/Properties/Events/FileArrived/Properties");
        assertThat(rule.has("EventBusName")).isFalse();
        assertThat(rule.at("/Pattern/detail/bucket/name").findValuesAsText("Ref"))
                .containsExactly("Attachments");
        assertThat(rulesThatMaySendTo("Failures"))
                .anyMatch(source ->
                        source.endsWith(":rule/" + rule.at("/RuleName/Fn::Sub").asText()));
    }

    /** SAM makes no policy for a queue that is given by its ARN. */
    @Test
    void letsEveryRuleOfTheBusWriteToItsFailureQueue() {
        assertThat(events("EventBridgeRule")).isNotEmpty().allSatisfy(rule -> assertThat(
                        rule.at("/DeadLetterConfig/Arn/Fn::GetAtt/0").asText())
                .isEqualTo("Failures"));
        assertThat(rulesThatMaySendTo("Failures")).anyMatch(source -> source.endsWith(":rule/${EventBus}/*"));
    }

    private List<String> rulesThatMaySendTo(String queue) {
        return resources("AWS::SQS::QueuePolicy")
                .map(policy -> policy.at("/Properties/PolicyDocument/Statement/0"))
                .filter(statement ->
                        statement.at("/Resource/Fn::GetAtt/0").asText().equals(queue))
                .filter(statement -> statement.at("/Principal/Service").asText().equals("events.amazonaws.com"))
                .flatMap(statement ->
                        statement.at("/Condition/ArnLike/aws:SourceArn").findValuesAsText("Fn::Sub").stream())
                .toList();
    }

    @Test
    void sendsMailOnlyFromFunctionsThatKnowTheSender() {
        assertThat(functions())
                .filteredOn(function -> statementsOf(function)
                        .anyMatch(statement -> texts(statement.path("Action")).contains("ses:SendEmail")))
                .isNotEmpty()
                .isEqualTo(functions()
                        .filter(function ->
                                function.at("/Properties/Environment/Variables").has("MAIL_SENDER"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "licenses@portal.example, true",
        "it's.o+k@a-b.co.example, true",
        "licenses, false",
        "licenses@portal, false",
        "a b@portal.example, false",
        "é@portal.example, false",
        "a.b@portal.example, true",
        "a..b@portal.example, false",
        ".a@portal.example, false",
        "a.@portal.example, false",
        "a@-portal.example, false",
        "a@portal-.example, false",
        "a@1.2, false",
        "a@portal.1x, true",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@portal.example, true",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@portal.example, false",
        "a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.example, true",
        "a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.example, false"
    })
    void takesOnlyAnAddressOfTheVendorThatMailCanGoTo(String address, boolean valid) {
        assertThat(EmailAddress.parse(address).isPresent()).isEqualTo(valid);
        for (String name : List.of("MailSender", "VendorEmail", "SupportEmail")) {
            JsonNode parameter = parameters.path(name);
            assertThat(address.matches(parameter.path("AllowedPattern").asText()))
                    .isEqualTo(valid);
            assertThat(EmailAddress.parse(parameter.path("Default").asText())).isPresent();
        }
    }

    @Test
    void keepsTheDataWhenTheStackGoes() {
        for (String kept : List.of("Table", "UserPool", "Attachments", "Downloads")) {
            assertThat(resources.path(kept).path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(resources.path(kept).path("UpdateReplacePolicy").asText())
                    .isEqualTo("Retain");
        }
    }

    @Test
    void refersOnlyToWhatItDefines() throws IOException {
        String text = Files.readString(ROOT.resolve("template.yaml"));
        Set<String> defined =
                resources.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        assertThat(Pattern.compile("!GetAtt (\\w+)").matcher(text).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(defined).contains(name));
    }

    private static List<FunctionDefinition> consumers() {
        return template.functions().stream()
                .filter(function ->
                        !function.rules().isEmpty() || !function.schedules().isEmpty())
                .toList();
    }

    private static Stream<JsonNode> functions() {
        return resources("AWS::Serverless::Function");
    }

    private static Stream<JsonNode> resources(String type) {
        return names(type).stream().map(resources::path);
    }

    private static List<String> names(String type) {
        return resources.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> type(name).equals(type))
                .toList();
    }

    /** The events of one type that start functions. */
    private static List<JsonNode> events(String type) {
        return functions()
                .flatMap(function ->
                        StreamSupport.stream(function.at("/Properties/Events").spliterator(), false))
                .filter(event -> event.path("Type").asText().equals(type))
                .map(event -> event.path("Properties"))
                .toList();
    }

    private static Stream<JsonNode> statements() {
        return functions().flatMap(DeploymentTest::statementsOf);
    }

    private static Stream<JsonNode> statementsOf(JsonNode function) {
        return StreamSupport.stream(function.path("Properties").path("Policies").spliterator(), false)
                .flatMap(policy -> StreamSupport.stream(policy.path("Statement").spliterator(), false));
    }

    private static List<String> texts(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? StreamSupport.stream(oneOrMore.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(oneOrMore.asText());
    }

    private static String type(String resource) {
        return resources.path(resource).path("Type").asText();
    }
}
