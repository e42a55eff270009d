package portal.local.aws.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.local.Fixture;
import portal.local.aws.template.FunctionDefinition.Route;
import portal.local.aws.template.FunctionDefinition.Schedule;

class TemplateReaderTest {
    @TempDir
    Path root;

    @Test
    void resolvesIntrinsicFunctionsInTheEnvironment() throws IOException {
        assertThat(function("EchoFunction").environment())
                .containsEntry("TABLE_NAME", "Store")
                .containsEntry("PORTAL_URL", "http://localhost:1")
                .containsEntry("GREETING", "'hello', she said")
                .containsEntry("JOINED", "a-y")
                .containsEntry("SUBSTITUTED", "portal:'hello', she said:${Literal}");
    }

    @Test
    void readsRoutesAndWhetherTheyAreOpen() throws IOException {
        assertThat(function("EchoFunction").routes())
                .contains(
                        new Route("GET", "/echo/{name}", false, List.of()), new Route("GET", "/open", true, List.of()));
    }

    @Test
    void givesAFunctionItsOwnTimeoutOrTheGlobalOne() throws IOException {
        assertThat(function("EchoFunction").timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(function("UnwellFunction").timeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void resolvesTheCodeAgainstTheTemplatesFolder() throws IOException {
        assertThat(function("EchoFunction").code()).isEqualTo(root.resolve("functions/fixture/target/function.zip"));
    }

    @Test
    void readsRetriesAndTheFailureQueue() throws IOException {
        assertThat(function("RecordFunction").retries()).isEqualTo(1);
        assertThat(function("RecordFunction").failureQueue()).isEqualTo("RecordFailures");
    }

    @Test
    void namesAScheduleAfterItsInput() throws IOException {
        assertThat(function("RecordFunction").schedules())
                .containsExactly(new Schedule(
                        "nightly-refresh",
                        "cron(30 0 * * ? *)",
                        "Europe/Amsterdam",
                        "{\"schedule\":\"nightly-refresh\",\"scheduledTime\":\"<aws.scheduler.scheduled-time>\"}"));
    }

    @Test
    void readsThePipe() throws IOException {
        PipeDefinition pipe = read().pipes().getFirst();
        assertThat(pipe.table()).isEqualTo("Store");
        assertThat(pipe.source()).isEqualTo("portal");
        assertThat(pipe.failureQueue()).isEqualTo("OutboxFailures");
        assertThat(pipe.filters()).hasSize(1);
    }

    @Test
    void readsTheBusOfARuleAndOfAPipe() throws IOException {
        assertThat(function("RecordFunction").rules())
                .extracting(FunctionDefinition.Rule::name, FunctionDefinition.Rule::bus)
                .containsExactly(
                        tuple("Happened", "Bus"),
                        tuple("OnAnotherBus", FunctionDefinition.DEFAULT_BUS),
                        tuple("Arrived", FunctionDefinition.DEFAULT_BUS));
        assertThat(read().pipes().getFirst().bus()).isEqualTo("Bus");
    }

    @Test
    void readsBucketsAndWhetherTheySendEvents() throws IOException {
        assertThat(read().buckets())
                .containsExactly(new Template.Bucket("Files", true), new Template.Bucket("Silent", false));
    }

    @Test
    void readsWhichPagesMayCall() throws IOException {
        assertThat(read().cors())
                .contains(new Template.Cors(
                        List.of("http://localhost:1"),
                        List.of("GET", "POST"),
                        List.of("authorization", "content-type"),
                        List.of("etag"),
                        "600"));
    }

    @Test
    void readsTheUserPool() throws IOException {
        Template.UserPool pool = read().userPools().getFirst();
        assertThat(pool.aliases()).containsExactly("email");
        assertThat(pool.caseSensitive()).isFalse();
        assertThat(pool.attributes()).containsEntry("organization", false);
        assertThat(pool.passwords())
                .isEqualTo(new Template.PasswordPolicy(12, Set.of(Template.CharacterKind.NUMBERS), 7));
    }

    @Test
    void readsClientsWithCognitosDefaults() throws IOException {
        assertThat(read().clients())
                .contains(
                        new Template.Client(
                                "PortalClient",
                                false,
                                false,
                                List.of("openid", "profile"),
                                List.of("http://localhost:1", "http://localhost/callback?kept=1"),
                                List.of("http://localhost:1"),
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                Duration.ofHours(12),
                                Duration.ofMinutes(3),
                                Duration.ofHours(1),
                                true),
                        new Template.Client(
                                "CarefulClient",
                                false,
                                true,
                                List.of("openid", "email"),
                                List.of("http://localhost:1"),
                                List.of(),
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                Duration.ofDays(30),
                                Duration.ofMinutes(3),
                                Duration.ZERO,
                                false));
    }

    @Test
    void readsTheFunctionsThatTheUserPoolAsksAndWhomItMailsAs() throws IOException {
        Template.UserPool pool = read().userPools().getFirst();
        assertThat(pool.tokenTrigger()).contains("ClaimsFunction");
        assertThat(pool.messageTrigger()).contains("MessageFunction");
        assertThat(pool.mailSender()).contains("Portal <no-reply@portal.example>");
    }

    @Test
    void readsTablesClientsAndScopes() throws IOException {
        assertThat(read().tables().getFirst().expiryAttribute()).isEqualTo("expires");
        assertThat(read().clients())
                .extracting(Template.Client::name, Template.Client::machine, Template.Client::scopes)
                .containsExactlyInAnyOrder(
                        tuple("PortalClient", false, List.of("openid", "profile")),
                        tuple("CarefulClient", false, List.of("openid", "email")),
                        tuple("Systems", true, List.of("portal/read", "portal/write")),
                        tuple("Reader", true, List.of("portal/report")));
        assertThat(read().functions().getFirst().routes())
                .contains(new FunctionDefinition.Route("GET", "/scoped", false, List.of("portal/write")));
    }

    @Test
    void refusesAnEventTypeThatItCannotRun() throws IOException {
        Path file = root.resolve("template.yaml");
        Files.writeString(file, """
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties: { CodeUri: a.zip, Handler: A, Events: { Odd: { Type: AlexaSkill } } }
                """);
        assertThatThrownBy(() -> TemplateReader.read(file, Map.of()))
                .isInstanceOf(InvalidTemplate.class)
                .hasMessageContaining("AlexaSkill");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 300, 1000, MaximumConcurrency is 2 to 1000",
        "1001, 300, 1000, MaximumConcurrency is 2 to 1000",
        "2, 49, 1000, Queue visibility timeout: 49 seconds is less than Function timeout: 50 seconds",
        "2, 300, 0, maxReceiveCount is 1 to 1000",
        "2, 300, 1001, maxReceiveCount is 1 to 1000"
    })
    void refusesAQueueAsAwsDoes(int atOnce, int hidden, int receives, String why) throws IOException {
        Path file = withQueue(atOnce, hidden, receives);
        assertThatThrownBy(() -> TemplateReader.read(file, Map.of()))
                .isInstanceOf(InvalidTemplate.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsTheRulesThatLeadToAFunctionThroughAQueue() throws IOException {
        FunctionDefinition function = TemplateReader.read(withQueue(2, 50, 1000), Map.of())
                .functions()
                .getFirst();
        assertThat(function.queue())
                .contains(new FunctionDefinition.QueueSource("Waiting", 2, Duration.ofSeconds(50), 1000, "Failed"));
        assertThat(function.failureQueue()).isEqualTo("Failed");
        assertThat(function.rules()).singleElement().satisfies(rule -> assertThat(rule.bus())
                .isEqualTo("Bus"));
    }

    private Path withQueue(int atOnce, int hidden, int receives) throws IOException {
        return Files.writeString(root.resolve("template.yaml"), """
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: a.zip
                      Handler: A
                      Timeout: 50
                      Events:
                        Messages:
                          Type: SQS
                          Properties:
                            Queue: !GetAtt Waiting.Arn
                            BatchSize: 1
                            ScalingConfig: { MaximumConcurrency: %d }
                  Waiting:
                    Type: AWS::SQS::Queue
                    Properties:
                      VisibilityTimeout: %d
                      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: %d }
                  Failed: { Type: AWS::SQS::Queue }
                  Due:
                    Type: AWS::Events::Rule
                    Properties:
                      EventBusName: !Ref Bus
                      EventPattern: { source: [portal] }
                      Targets: [{ Id: waiting, Arn: !GetAtt Waiting.Arn }]
                """.formatted(atOnce, hidden, receives));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', false",
        "reply.portal.example, '', false",
        "'', rules, false",
        "reply.portal.example, rules, true"
    })
    void leavesOutWhatAConditionForbids(String domain, String rules, boolean receives) throws IOException {
        var template = TemplateReader.read(
                Path.of("..").resolve("template.yaml"), Map.of("ReplyDomain", domain, "ReceiptRuleSet", rules));

        assertThat(template.receiptRules()).hasSize(receives ? 1 : 0);
        assertThat(template.buckets().stream().anyMatch(bucket -> bucket.name().equals("Replies")))
                .isEqualTo(receives);
        assertThat(template.functions())
                .filteredOn(function -> function.name().equals("SendNotificationsFunction"))
                .singleElement()
                .satisfies(function -> assertThat(function.environment())
                        .containsEntry("REPLY_DOMAIN", receives ? "reply.portal.example" : ""));
    }

    @Test
    void readsTheRuleForMailThatIsReceived() throws IOException {
        var template = TemplateReader.read(
                Path.of("..").resolve("template.yaml"),
                Map.of("ReplyDomain", "reply.portal.example", "ReceiptRuleSet", "rules"));

        assertThat(template.receiptRules())
                .containsExactly(new Template.ReceiptRule(
                        List.of("reply.portal.example"), "Replies", "", "TakeInReplyFunction"));
    }

    @Test
    void refusesTheSameKeyTwice() throws IOException {
        Path file = root.resolve("template.yaml");
        Files.writeString(file, """
                Resources:
                  Table: { Type: AWS::DynamoDB::Table }
                  Table: { Type: AWS::DynamoDB::Table }
                """);
        assertThatThrownBy(() -> TemplateReader.read(file, Map.of()))
                .isInstanceOf(InvalidTemplate.class)
                .hasMessageContaining("Table twice (line 3)");
    }

    @ParameterizedTest
    @CsvSource({"Limit, 1", "Limit, 100", "Days, 7", "Address, a@b"})
    void takesAValueThatTheTemplateAllows(String name, String value) throws IOException {
        assertThat(withParameter(name, value).functions().getFirst().environment())
                .containsEntry(name, value);
    }

    @ParameterizedTest
    @CsvSource({
        "Limit, 0",
        "Limit, 101",
        "Limit, many",
        "Limit, ''",
        "Days, 8",
        "Address, nobody",
        "Address, a@bbbbbbbbbb",
        "Unknown, 1"
    })
    void refusesAValueAsCloudFormationDoes(String name, String value) {
        assertThatThrownBy(() -> withParameter(name, value))
                .isInstanceOf(InvalidTemplate.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"Limit, 101, from 1 to 100", "Days, 8, 'one of [7,14]'"})
    void saysWhatAParameterTakes(String name, String value, String allowed) {
        assertThatThrownBy(() -> withParameter(name, value)).hasMessageEndingWith(allowed);
    }

    private Template withParameter(String name, String value) throws IOException {
        Path file = root.resolve("template.yaml");
        Files.writeString(file, """
                Parameters:
                  Limit: { Type: Number, Default: 30, MinValue: 1, MaxValue: 100 }
                  Days: { Type: Number, Default: 7, AllowedValues: [7, 14] }
                  Address: { Type: String, Default: c@d, AllowedPattern: "[^@]+@[^@]+", MaxLength: 10 }
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: a.zip
                      Handler: A
                      Environment: { Variables: { Limit: !Ref Limit, Days: !Ref Days, Address: !Ref Address } }
                """);
        return TemplateReader.read(file, Map.of(), Map.of(name, value));
    }

    private Template read() throws IOException {
        Path template = Fixture.layOut(root).resolve("template.yaml");
        return TemplateReader.read(template, Map.of("PortalUrl", "http://localhost:1"));
    }

    private FunctionDefinition function(String name) throws IOException {
        return read().functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
