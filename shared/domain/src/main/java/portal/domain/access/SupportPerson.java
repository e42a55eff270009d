package portal.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of the vendor's support, who signed in (docs/domain.md, section 1).
 *
 * @param id of the user, which no other user ever has
 * @param name 1-100 characters, as customers read it
 * @param email empty when the user pool has none
 * @param authenticatedAt when the person signed in, in whole seconds
 * @param secondFactor whether a second factor was used to sign in
 */
public record SupportPerson(
        String id, String name, Optional<String> email, Instant authenticatedAt, boolean secondFactor) {

    /** The scope of a person's token. No system of the vendor has it. */
    public static final String SCOPE = "portal/desk";

    public static final int LONGEST_NAME = 100;

    /** How the audit trail names the person. */
    String key() {
        return "support:" + id;
    }

    /** Whether a second factor was used to sign in, at this moment or later. */
    public boolean usedSecondFactorSince(Instant moment) {
        return secondFactor && !authenticatedAt.isBefore(moment);
    }
}
