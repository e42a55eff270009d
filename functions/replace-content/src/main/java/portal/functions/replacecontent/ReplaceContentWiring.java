package portal.functions.replacecontent;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;
import portal.domain.usage.CarryOutReplacement;
import portal.domain.usage.ReplaceContent;
import portal.domain.usage.Replacements;

@Factory
final class ReplaceContentWiring {

    /** Leaves time for reading the request, one more group and the answer, so that all of it takes at most 20 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(18);

    @Singleton
    ReplaceContent replaceContent(Replacements replacements, Steps steps, Journal journal) {
        var carryOut = new CarryOutReplacement(replacements, steps, journal);
        return new ReplaceContent(replacements, carryOut, steps, journal, PATIENCE);
    }
}
