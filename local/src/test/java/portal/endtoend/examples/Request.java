package portal.endtoend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

/**
 * A step in which something is asked of the portal. It is done, or {@code refused} with the status and code that stand there;
 * what else is in the answer may be told in {@code answer}.
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
