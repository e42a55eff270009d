package portal.domain.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.OrganizationId;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.Watches;

/**
 * All signals of an organization: the standard one first, then the others in the order in which they were made.
 *
 * @param latest the number of the signal that was made last; numbers are not used again
 * @param version counts the changes; 0 when nothing was ever changed
 */
public record SignalList(OrganizationId organization, List<Signal> signals, int latest, long version) {

    public static final int MOST = 25;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public SignalList {
        signals = List.copyOf(signals);
    }

    /** The signals of an organization that never changed them. */
    public static SignalList initial(OrganizationId organization) {
        return new SignalList(organization, List.of(Signal.STANDARD), 0, 0);
    }

    public boolean isFull() {
        return signals.size() >= MOST;
    }

    public Optional<Signal> find(String id) {
        for (var signal : signals) {
            if (signal.id().equals(id)) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }

    /** The list with one more signal, which is its last. */
    public SignalList with(Signal.Terms terms, boolean enabled) {
        var number = latest + 1;
        var all = new ArrayList<>(signals);
        all.add(new Signal(Integer.toString(number), terms, enabled, 1));
        return new SignalList(organization, all, number, version + 1);
    }

    /** The list with this signal in the place of the one with its id. */
    public SignalList with(Signal changed) {
        var all = new ArrayList<Signal>();
        for (var signal : signals) {
            all.add(signal.id().equals(changed.id()) ? changed : signal);
        }
        return new SignalList(organization, all, latest, version + 1);
    }

    public SignalList without(Signal removed) {
        var all = new ArrayList<>(signals);
        all.remove(removed);
        return new SignalList(organization, all, latest, version + 1);
    }

    public Page<Signal> page(PageRequest page) {
        var shown = new ArrayList<Signal>();
        for (var signal : signals) {
            if (page.after().isEmpty()
                    || position(signal.id()) > position(page.after().get())) {
                if (shown.size() == page.limit()) {
                    return new Page<>(shown, Optional.of(shown.getLast().id()));
                }
                shown.add(signal);
            }
        }
        return new Page<>(shown, Optional.empty());
    }

    /** In the order of the list, also of a signal that is gone; behind all of them for what was never an id. */
    private static int position(String id) {
        if (id.equals(Watches.STANDARD)) {
            return 0;
        }
        return NUMBER.matcher(id).matches() ? Integer.parseInt(id) : Integer.MAX_VALUE;
    }

    /** What watches a pool. */
    public Watches watches(Pool pool) {
        var thresholds = new HashMap<String, SeatCount>();
        for (var signal : signals) {
            if (signal.watches(pool)) {
                thresholds.put(signal.id(), signal.terms().threshold());
            }
        }
        return new Watches(thresholds);
    }
}
