package portal.local.aws.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;

class SchedulesTest extends RunningPortal {
    @Test
    void listsTheTemplatesSchedules() throws Exception {
        assertThat(JsonNodes.read(send(request("/local/schedules")).body())).isEqualTo(JsonNodes.read("""
                        [{"name":"nightly-refresh","expression":"cron(30 0 * * ? *)","timezone":"Europe/Amsterdam"}]"""));
    }

    @Test
    void answersWhenTheScheduleHasRun() throws Exception {
        assertThat(post("/local/schedules/nightly-refresh", "").statusCode()).isEqualTo(200);
        assertThat(Files.readString(root.resolve("records")))
                .containsPattern(
                        "\\{\"schedule\":\"nightly-refresh\",\"scheduledTime\":\"20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"}");
    }

    @Test
    void canRunAtAnotherTime() throws Exception {
        post("/local/schedules/nightly-refresh", "{\"scheduledTime\":\"2027-01-01T23:30:00Z\"}");
        assertThat(Files.readString(root.resolve("records"))).contains("\"2027-01-01T23:30:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"scheduledTime\":\"tomorrow\"}"})
    void refusesAMalformedTime(String body) throws Exception {
        assertThat(post("/local/schedules/nightly-refresh", body).statusCode()).isEqualTo(422);
    }

    @Test
    void knowsNoOtherSchedule() throws Exception {
        assertThat(post("/local/schedules/other", "").statusCode()).isEqualTo(404);
    }
}
