package portal.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves tests out where there is no browser, and says so once. */
final class NeedsBrowser implements ExecutionCondition {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isThere()) {
            return ConditionEvaluationResult.enabled("There is a browser.");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(
                    "The tests of the pages are left out: there is no chromium with chromedriver on the PATH.");
        }
        return ConditionEvaluationResult.disabled("There is no browser.");
    }
}
