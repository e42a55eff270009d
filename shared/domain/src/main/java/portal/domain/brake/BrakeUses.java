package portal.domain.brake;

import portal.domain.access.BrakeUse;
import portal.domain.decision.ConditionalWrite;

/**
 * How far brakes are used. Requests read it together with the caller's contact. Every method throws StoreUnavailable
 * when the store does not answer.
 */
public interface BrakeUses {

    BrakeUse find(BrakeUse.Id id);

    /**
     * Replaces what is stored, on the condition that it is still at the version that was read; 0 stands for nothing
     * stored.
     */
    ConditionalWrite update(BrakeUse use);
}
