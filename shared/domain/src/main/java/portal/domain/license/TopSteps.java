package portal.domain.license;

import java.util.ArrayList;
import java.util.List;

/** Collects the cheapest of all offered steps, up to the wanted number. Among equal steps it keeps the first ones. */
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
        while (place > 0 && steps.get(place - 1).cost() > step.cost()) {
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
