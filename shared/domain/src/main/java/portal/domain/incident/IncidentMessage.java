package portal.domain.incident;

import java.time.Instant;

/**
 * A message in the conversation about an incident.
 *
 * @param id its number in the conversation: 1, 2, ..., without gaps
 * @param text 1-20,000 characters
 */
public record IncidentMessage(int id, Author author, String text, Instant at) {

    /** Of a text, in characters. */
    public static final int LONGEST = 20_000;
}
