package portal.endtoend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

/**
 * A step that sends a request to the portal. The request succeeds, or is {@code refused} with this status and code.
 * {@code answer} names further fields of the answer.
 */
record Request(RequestKind kind, ExampleFields fields) implements Step {

    Request {
        var known = new HashSet<>(kind.fields());
        known.addAll(Set.of("refused", "answer"));
        fields.allow(known);
    }

    static Request of(ExampleFields fields) {
        return new Request(RequestKind.named(fields.first()), fields);
    }

    @Override
    public void play(Customer customer) {
        var reply = kind.send(customer, fields);
        var came = reply.status() < 300 ? "done" : reply.status() + " " + reply.code();
        var expected = fields.has("refused") ? fields.text("refused") : "done";
        assertThat(came).as("answer %s", reply).isEqualTo(expected);
        if (fields.has("answer")) {
            assertThat(ExampleDifference.between(fields.get("answer"), reply.json()))
                    .as("answer %s", reply)
                    .isEmpty();
        }
    }
}
