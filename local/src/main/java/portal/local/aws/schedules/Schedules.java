package portal.local.aws.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.functions.Functions;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.template.FunctionDefinition;

/** Runs a schedule when asked, in place of EventBridge Scheduler; never by the clock. */
public final class Schedules {
    private final Map<String, Entry> schedules = new LinkedHashMap<>();
    private final Functions functions;
    private final Aftermath aftermath;
    private final Clock clock;

    /** @param aftermath waits for everything that follows from a schedule */
    public Schedules(List<FunctionDefinition> definitions, Functions functions, Aftermath aftermath, Clock clock) {
        for (FunctionDefinition definition : definitions) {
            definition
                    .schedules()
                    .forEach(schedule -> schedules.put(schedule.name(), new Entry(definition.name(), schedule)));
        }
        this.functions = functions;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/local/schedules", (request, variables) -> list());
        routes.add("POST", "/local/schedules/{name}", this::run);
    }

    private LocalResponse list() {
        ArrayNode list = JsonNodes.array();
        schedules.values().forEach(entry -> list.addObject()
                .put("name", entry.schedule.name())
                .put("expression", entry.schedule.expression())
                .put("timezone", entry.schedule.timezone()));
        return LocalResponse.json(200, list);
    }

    private LocalResponse run(LocalRequest request, Map<String, String> variables) {
        Entry entry = schedules.get(variables.getOrDefault("name", ""));
        if (entry == null) {
            return LocalProblem.NOT_FOUND.answer(request);
        }
        return scheduledTime(request)
                .map(time -> run(request, entry, time))
                .orElseGet(() -> LocalProblem.INVALID_REQUEST.answer(
                        request, "An empty body or {\"scheduledTime\": \"2026-01-31T00:30:00Z\"} is expected."));
    }

    private LocalResponse run(LocalRequest request, Entry entry, Instant time) {
        String input = entry.schedule
                .input()
                .replace("<aws.scheduler.scheduled-time>", time.toString())
                .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
                .replace("<aws.scheduler.attempt-number>", "1")
                .replace("<aws.scheduler.schedule-arn>", "arn:aws:scheduler:eu-west-1:000000000000:schedule/local");
        try {
            functions.request(entry.function, input.getBytes(StandardCharsets.UTF_8));
        } catch (FunctionFailure failed) {
            return LocalProblem.INTERNAL_ERROR.answer(request, String.valueOf(failed.getMessage()));
        }
        return settled(request)
                .orElseGet(() -> LocalResponse.json(
                        200,
                        JsonNodes.object().put("name", entry.schedule.name()).put("scheduledTime", time.toString())));
    }

    /** Waits for everything that follows. Returns an answer if that does not end in time. */
    private Optional<LocalResponse> settled(LocalRequest request) {
        try {
            aftermath.await();
            return Optional.empty();
        } catch (IllegalStateException inFlight) {
            return Optional.of(LocalProblem.TRY_AGAIN.answer(request, String.valueOf(inFlight.getMessage())));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of(LocalProblem.UNAVAILABLE.answer(request));
        }
    }

    private Optional<Instant> scheduledTime(LocalRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (request.body().length == 0) {
            return Optional.of(now);
        }
        return JsonNodes.parse(request.body()).filter(JsonNode::isObject).flatMap(body -> {
            String time = JsonNodes.text(body, "scheduledTime");
            try {
                return Optional.of(time == null ? now : Instant.parse(time));
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        });
    }

    /** The events that a schedule led to, and everything that these led to. */
    @FunctionalInterface
    public interface Aftermath {
        /** @throws IllegalStateException when it takes too long */
        void await() throws InterruptedException;
    }

    private record Entry(String function, FunctionDefinition.Schedule schedule) {}
}
