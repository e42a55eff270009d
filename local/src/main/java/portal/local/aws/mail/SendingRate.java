package portal.local.aws.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;

/**
 * How many recipients may be mailed within a second, when somebody limited it:
 * https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
 */
final class SendingRate {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Clock clock;
    private final Deque<Instant> mailed = new ArrayDeque<>();
    private OptionalInt perSecond = OptionalInt.empty();

    SendingRate(Clock clock) {
        this.clock = clock;
    }

    /** Whether this many more recipients may be mailed now; counts them if so. */
    synchronized boolean takes(int recipients) {
        Instant now = clock.instant();
        while (!mailed.isEmpty() && !mailed.getFirst().isAfter(now.minus(SECOND))) {
            mailed.removeFirst();
        }
        if (perSecond.isPresent() && mailed.size() + recipients > perSecond.getAsInt()) {
            return false;
        }
        for (int i = 0; i < recipients; i++) {
            mailed.addLast(now);
        }
        return true;
    }

    synchronized LocalResponse show() {
        var shown = JsonNodes.object();
        if (perSecond.isPresent()) {
            shown.put("perSecond", perSecond.getAsInt());
        } else {
            shown.putNull("perSecond");
        }
        return LocalResponse.json(200, shown);
    }

    /** Takes {@code {"perSecond": 14}}, or null for no limit. */
    synchronized LocalResponse set(LocalRequest request) {
        Optional<JsonNode> wanted = JsonNodes.parse(request.body())
                .map(body -> body.path("perSecond"))
                .filter(SendingRate::isRate);
        if (wanted.isEmpty()) {
            return LocalProblem.INVALID_REQUEST.answer(
                    request, "{\"perSecond\": 14} is expected, or null for no limit.");
        }
        perSecond = wanted.get().isNull()
                ? OptionalInt.empty()
                : OptionalInt.of(wanted.get().intValue());
        return show();
    }

    private static boolean isRate(JsonNode rate) {
        return rate.isNull() || (rate.isInt() && rate.intValue() >= 0);
    }
}
