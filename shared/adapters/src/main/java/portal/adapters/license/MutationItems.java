package portal.adapters.license;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import portal.domain.license.Mutation;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.store.Item;
import portal.platform.store.Key;

/** A line of the license's history as an item, and back. */
final class MutationItems {

    private MutationItems() {}

    static Item item(Key key, Mutation mutation) {
        var lines = new HashMap<String, Mutation.Line>();
        IntStream.range(0, mutation.lines().size())
                .forEach(i -> lines.put(
                        String.format(Locale.ROOT, "%02d", i), mutation.lines().get(i)));
        return Item.at(key)
                .items("lines", lines, line -> Item.nested()
                        .text("metric", line.metric())
                        .number("from", line.from().value())
                        .number("to", line.to().map(SeatCount::value))
                        .number("used", line.used()))
                .text("refusal", mutation.refusal())
                .text("by", mutation.by())
                .text("reason", mutation.reason())
                .text("at", mutation.at())
                .build();
    }

    static Mutation mutation(Item item) {
        List<Mutation.Line> lines = item.items("lines").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(entry.getValue()))
                .toList();
        return new Mutation(
                item.key().sort(),
                lines,
                item.optionalText("refusal"),
                item.text("by"),
                item.optionalText("reason"),
                item.instant("at"));
    }

    private static Mutation.Line line(Item item) {
        return new Mutation.Line(
                item.constant("metric", Metric.class),
                new SeatCount(item.number("from")),
                item.optionalNumber("to").map(SeatCount::new),
                item.number("used"));
    }
}
