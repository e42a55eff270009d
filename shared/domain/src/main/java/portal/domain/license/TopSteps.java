package portal.domain.license;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the cheapest of all offered steps, up to the wanted number. Among equally cheap steps it keeps those of
 * holders who are away the longest, and then the first ones.
 */
final class TopSteps {

    private final int wanted;
    private final int lowestCost;
    private final List<Cleanup.Step> steps = new ArrayList<>();

    TopSteps(int wanted, int lowestCost) {
        this.wanted = wanted;
        this.lowestCost = lowestCost;
    }

    /** Whether there may still be a cheaper step. */
    boolean isOpen() {
        return steps.size() < wanted || steps.getLast().cost() > lowestCost;
    }

    void offer(Cleanup.Step step) {
        var place = steps.size();
        while (place > 0 && step.isBefore(steps.get(place - 1))) {
            place--;
        }
        steps.add(place, step);
        if (steps.size() > wanted) {
            steps.removeLast();
        }
    }

    /** The cheapest first. */
    List<Cleanup.Step> steps() {
        return List.copyOf(steps);
    }
}
