package portal.adapters.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.signal.Firing;
import portal.domain.signal.Signal;
import portal.domain.signal.SignalList;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.platform.store.Item;

/** Signals and firings as items, and back. */
final class SignalItems {

    private SignalItems() {}

    static Item item(SignalList signals) {
        return Item.at(Keys.signals(signals.organization()))
                .list("signals", signals.signals(), SignalItems::signal)
                .number("latest", signals.latest())
                .number("version", signals.version())
                .build();
    }

    /** @param item empty when the organization never changed its signals */
    static SignalList signals(OrganizationId organization, Optional<Item> item) {
        if (item.isEmpty()) {
            return SignalList.initial(organization);
        }
        var signals = new ArrayList<Signal>();
        for (var signal : item.get().list("signals")) {
            signals.add(
                    new Signal(signal.text("id"), terms(signal), signal.flag("enabled"), signal.longNumber("version")));
        }
        return new SignalList(
                organization, signals, item.get().number("latest"), item.get().longNumber("version"));
    }

    static Item item(Firing firing) {
        return terms(Item.at(Keys.firing(firing.organization(), firing.id())), firing.terms())
                .text("signal", firing.signal())
                .list("pools", firing.pools(), SignalItems::numbers)
                .text("at", firing.at())
                .expires(firing.at().plus(Firing.KEPT))
                .build();
    }

    static Firing firing(OrganizationId organization, String id, Item item) {
        var pools = new ArrayList<Firing.Numbers>();
        for (var numbers : item.list("pools")) {
            pools.add(new Firing.Numbers(
                    new Pool(numbers.constant("metric", Metric.class), type(numbers)),
                    new SeatCount(numbers.number("maximum")),
                    numbers.number("used")));
        }
        return new Firing(id, organization, item.text("signal"), terms(item), pools, item.instant("at"));
    }

    private static Item.Builder signal(Signal signal) {
        return terms(Item.nested().text("id", signal.id()), signal.terms())
                .flag("enabled", signal.enabled())
                .number("version", signal.version());
    }

    private static Item.Builder terms(Item.Builder item, Signal.Terms terms) {
        return item.text("name", terms.name())
                .text("metric", terms.metric())
                .text("type", terms.type())
                .number("threshold", terms.threshold().value())
                .list("recipients", terms.recipients(), contact -> Item.nested().text("contact", contact));
    }

    private static Signal.Terms terms(Item item) {
        return new Signal.Terms(
                item.text("name"),
                item.constant("metric", Metric.class),
                type(item),
                new SeatCount(item.number("threshold")),
                recipients(item));
    }

    private static Item.Builder numbers(Firing.Numbers numbers) {
        return Item.nested()
                .text("metric", numbers.pool().metric())
                .text("type", numbers.pool().type())
                .number("maximum", numbers.maximum().value())
                .number("used", numbers.used());
    }

    private static Optional<EnvironmentType> type(Item item) {
        return item.optionalText("type").map(EnvironmentType::valueOf);
    }

    private static List<ContactId> recipients(Item item) {
        var recipients = new ArrayList<ContactId>();
        for (var recipient : item.list("recipients")) {
            recipients.add(new ContactId(recipient.text("contact")));
        }
        return List.copyOf(recipients);
    }
}
