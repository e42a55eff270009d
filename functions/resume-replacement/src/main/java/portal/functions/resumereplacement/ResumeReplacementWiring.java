package portal.functions.resumereplacement;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;
import portal.domain.usage.CarryOutReplacement;
import portal.domain.usage.Replacements;

@Factory
final class ResumeReplacementWiring {

    @Singleton
    CarryOutReplacement carryOutReplacement(Replacements replacements, Steps steps, Journal journal) {
        return new CarryOutReplacement(replacements, steps, journal);
    }
}
