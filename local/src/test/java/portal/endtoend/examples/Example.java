package portal.endtoend.examples;

import java.util.List;
import java.util.UUID;
import portal.endtoend.PortalClient;

/**
 * A worked example of how licenses are counted and changed, written by somebody who knows the rules.
 *
 * @param steps the steps, from the first license to the checks at the end
 */
record Example(String file, String title, List<Step> steps) {

    /**
     * Plays the example. Throws AssertionError with the file, the step and the answer when the portal does something
     * else.
     */
    void play(PortalClient portal) {
        var customer = new Customer(portal, "example-" + UUID.randomUUID());
        for (int number = 0; number < steps.size(); number++) {
            play(customer, number);
        }
    }

    private void play(Customer customer, int number) {
        var step = steps.get(number);
        try {
            step.play(customer);
        } catch (AssertionError e) {
            throw new AssertionError("%s, step %d, %s: %s".formatted(file, number, step.fields(), e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }
}
