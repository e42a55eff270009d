package portal.adapters.license;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.TreeMap;
import portal.domain.access.ContactId;
import portal.domain.license.Mutation;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.platform.store.Item;
import portal.platform.store.Key;

/** Converts a mutation to an item, and back. */
final class MutationItems {

    private MutationItems() {}

    static Item item(Key key, Mutation mutation) {
        var lines = new HashMap<String, Mutation.Line>();
        for (var line : mutation.lines()) {
            lines.put(String.format(Locale.ROOT, "%02d", lines.size()), line);
        }
        return Item.at(key)
                .items("lines", lines, MutationItems::nested)
                .text("refusal", mutation.refusal())
                .text("byContact", mutation.contact())
                .text("by", mutation.by())
                .text("reason", mutation.reason())
                .text("at", mutation.at())
                .build();
    }

    private static Item.Builder nested(Mutation.Line line) {
        var item = Item.nested()
                .text("metric", line.metric())
                .number("from", line.from().value())
                .number("used", line.used());
        return line.to().isPresent() ? item.number("to", line.to().get().value()) : item;
    }

    static Mutation mutation(Item item) {
        var lines = new ArrayList<Mutation.Line>();
        for (var line : new TreeMap<>(item.items("lines")).values()) {
            lines.add(line(line));
        }
        return new Mutation(
                item.key().sort(),
                lines,
                item.optionalText("refusal"),
                item.optionalText("byContact").map(ContactId::new),
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
