package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.endtoend.PortalClient.As;
import portal.endtoend.PortalClient.Reply;

/** Environments report a snapshot in one call, and are removed with everything that they hold. */
@ExtendWith(SharedPortal.class)
class TakingInSnapshotsTest {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final PortalClient portal = SharedPortal.client();
    private final As backOffice = portal.backOffice();
    private String organization = "";
    private String environment = "";

    @BeforeEach
    void givenAnEnvironment() {
        organization = SharedPortal.organization();
        environment = "/organizations/" + organization + "/environments/O12345AA";
        grant("ENVIRONMENTS", 2);
        grant("PROFIT_USERS", 200);
        backOffice.put(environment, "");
    }

    @Test
    void takesInHundredsOfUsersAndThenOnlyWhatDiffers() {
        assertThat(report(users(300)).json().path("added").asInt()).isEqualTo(300);
        assertThat(used("PROFIT_USERS")).isEqualTo(300);

        var again = report(users(299));

        assertThat(again.toString()).isEqualTo("200 {\"added\":0,\"removed\":1,\"changed\":0}");
        assertThat(used("PROFIT_USERS")).isEqualTo(299);
        assertThat(backOffice.delete(environment).status()).isEqualTo(204);
        assertThat(used("PROFIT_USERS")).isZero();
        assertThat(used("ENVIRONMENTS")).isZero();
    }

    @Test
    void measuresABodyInBytes() {
        var shell = content("").length();
        var fits = "é".repeat((LARGEST - shell - "{\"code\":\"\",\"kinds\":[]}".length()) / 2);
        var user = "{\"code\":\"" + fits + "\",\"kinds\":[]}";

        assertThat(report(user).code())
                .as("too long for a code, but not for a body")
                .isEqualTo("invalid-request");
        var over = report(user + "  ");
        assertThat(over.status()).isEqualTo(413);
        assertThat(over.code()).isEqualTo("too-large");
        assertThat(used("PROFIT_USERS")).isZero();
    }

    @Test
    void countsRightDuringClaimsAndOtherSnapshots() throws Exception {
        try (var workers = Executors.newFixedThreadPool(4)) {
            var work = Stream.<Callable<Reply>>of(
                            () -> report(users(120)),
                            () -> claim("claimed-1"),
                            () -> claim("claimed-2"),
                            () -> backOffice.delete(environment + "/users/user-00050"))
                    .toList();
            workers.invokeAll(work)
                    .forEach(reply -> assertThat(reply.resultNow().status()).isBetween(200, 204));
        }
        var counted = holders();

        assertThat(used("PROFIT_USERS")).isEqualTo(counted);
        assertThat(counted).isBetween(119, 122);
    }

    private int holders() {
        var boss = portal.contact(organization, "boss");
        var path = "/license/metrics/PROFIT_USERS/holders?limit=100";
        var page = boss.get(path).json();
        var counted = counting(page);
        while (page.has("next")) {
            page = boss.get(path + "&cursor=" + page.path("next").asText()).json();
            counted += counting(page);
        }
        return counted;
    }

    private static int counting(JsonNode page) {
        return (int) page.path("items").findValuesAsText("counts").stream()
                .filter("true"::equals)
                .count();
    }

    private Reply report(String users) {
        return backOffice.put(environment + "/snapshot", content(users));
    }

    private Reply claim(String user) {
        return backOffice.put(environment + "/users/" + user, "{\"kinds\": [\"PROFIT\"]}");
    }

    private static String content(String users) {
        return "{\"users\":[" + users + "],\"employees\":[],\"declarations\":[],\"clients\":[]}";
    }

    private static String users(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> String.format(Locale.ROOT, "{\"code\":\"user-%05d\",\"kinds\":[\"PROFIT\"]}", i))
                .collect(Collectors.joining(","));
    }

    private void grant(String metric, int maximum) {
        backOffice.put(
                "/organizations/" + organization + "/license",
                "{\"granted\": [{\"metric\": \"" + metric + "\", \"maximum\": " + maximum + "}]}");
    }

    private int used(String metric) {
        for (var entitlement :
                portal.contact(organization, "boss").get("/license").json().path("entitlements")) {
            if (entitlement.path("metric").asText().equals(metric)) {
                return entitlement.path("usage").get(0).path("used").asInt();
            }
        }
        throw new IllegalStateException(metric);
    }
}
