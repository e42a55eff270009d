package portal.domain.secondfactor;

import java.time.Instant;
import java.util.List;
import portal.domain.decision.ConditionalWrite;

/**
 * When waiting resets take effect, over all organizations. Every method throws StoreUnavailable when the store does not
 * answer.
 */
public interface DueResets {

    ConditionalWrite add(DueReset due);

    /** Those whose moment has come, the oldest first. */
    List<DueReset> until(Instant now);

    /** Succeeds also when it was removed before. */
    ConditionalWrite remove(DueReset due);
}
