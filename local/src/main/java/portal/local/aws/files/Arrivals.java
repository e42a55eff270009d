package portal.local.aws.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.outbox.Buses;
import portal.local.aws.template.FunctionDefinition;

/** Puts an event on the default bus for each file that arrives, as S3 does. */
public final class Arrivals {
    private final Buses buses;
    private final Clock clock;

    public Arrivals(Buses buses, Clock clock) {
        this.buses = buses;
        this.clock = clock;
    }

    void tell(String bucket, String key, String etag, LocalRequest upload) {
        ObjectNode detail = JsonNodes.object().put("version", "0");
        detail.putObject("bucket").put("name", bucket);
        detail.putObject("object")
                .put("key", key)
                .put("size", upload.body().length)
                .put("etag", etag)
                .put("sequencer", String.format(Locale.ROOT, "%016X", clock.millis()));
        detail.put("request-id", upload.id())
                .put("requester", "000000000000")
                .put("source-ip-address", upload.sourceIp())
                .put("reason", "PutObject");
        buses.put(new Buses.Event(
                FunctionDefinition.DEFAULT_BUS, "aws.s3", "Object Created", List.of("arn:aws:s3:::" + bucket), detail));
    }
}
