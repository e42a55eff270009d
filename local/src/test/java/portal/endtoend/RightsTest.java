package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.TemplateReader;

/**
 * Compares what functions called in all end-to-end tests with what their policies allow. The stand-ins see the members
 * of a transaction, and who signed the address that a file came from or went to, so that these rights show too.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(SharedPortal.class)
class RightsTest {

    /**
     * What a commit depends on but does not change, and a line of the audit trail that counts refusals: by chance in a
     * test.
     */
    private static final Set<String> OF_MANY = Set.of("dynamodb:ConditionCheckItem", "dynamodb:UpdateItem");

    /**
     * Other rights that a test need not make a function use. A failed effect is released by a delete, and a mail that
     * arrived after all leaves the list by one. The documents of SES do not say which of its two rights a mail with
     * headers or attachments needs.
     */
    private static final Map<String, Set<String>> BY_HAND = Map.of(
            "EmailAnalysisFunction", Set.of("dynamodb:DeleteItem", "s3:PutObject", "ses:SendRawEmail"),
            "SendNotificationsFunction", Set.of("dynamodb:DeleteItem", "ses:SendRawEmail"),
            "SendAnnouncementsFunction", Set.of("dynamodb:DeleteItem", "ses:SendRawEmail"),
            "ManageSignInsFunction", Set.of("ses:SendRawEmail"),
            "MaintainUsageFunction", Set.of("dynamodb:DeleteItem"),
            "TrackMailFunction", Set.of("dynamodb:DeleteItem"),
            "TakeInAttachmentFunction", Set.of("s3:DeleteObject"),
            "RemoveOrganizationFunction", Set.of("s3:DeleteObject"),
            "RunSchedulesFunction", Set.of("dynamodb:BatchGetItem", "dynamodb:DeleteItem"),
            "IssueTokenClaimsFunction", Set.of("dynamodb:BatchGetItem", "dynamodb:PutItem", "dynamodb:Query"));

    private static Map<String, Set<String>> allowed;

    @BeforeAll
    static void read() throws IOException {
        var replies = Map.of("ReplyDomain", "reply.portal.example", "ReceiptRuleSet", "local");
        allowed = TemplateReader.read(Path.of("..").resolve("template.yaml"), replies).functions().stream()
                .collect(Collectors.toMap(FunctionDefinition::name, FunctionDefinition::rights));
    }

    @Test
    void missesNoRight() {
        assertThat(beyond(SharedPortal.used(), allowed)).isEmpty();
    }

    @Test
    void hasNoRightThatIsNotUsed() throws IOException {
        assumeThat(SharedPortal.testsSoFar())
                .as("all end-to-end tests ran before this one")
                .containsAll(testsOfTheSharedPortal());

        Map<String, Set<String>> unused = beyond(beyond(allowed, SharedPortal.used()), BY_HAND);
        assertThat(unused.values()).allSatisfy(actions -> assertThat(OF_MANY).containsAll(actions));
    }

    /** What the first have that the second have not. */
    private static Map<String, Set<String>> beyond(Map<String, Set<String>> first, Map<String, Set<String>> second) {
        Map<String, Set<String>> beyond = new TreeMap<>();
        first.forEach((function, actions) -> {
            Set<String> more = new HashSet<>(actions);
            more.removeAll(second.getOrDefault(function, Set.of()));
            if (!more.isEmpty()) {
                beyond.put(function, more);
            }
        });
        return beyond;
    }

    private static Set<String> testsOfTheSharedPortal() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/portal/endtoend"))) {
            Set<String> tests = new HashSet<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                if (Files.readString(file).contains("@ExtendWith(SharedPortal.class)")) {
                    tests.add(file.getFileName().toString().replace(".java", ""));
                }
            }
            return tests;
        }
    }
}
