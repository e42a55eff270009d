package portal.functions.emailanalysis;

import jakarta.inject.Singleton;
import java.util.Map;
import portal.domain.analysis.EmailAnalysis;
import portal.domain.event.EventType;
import portal.platform.event.EventFunction;

/** Mails license analyses. */
@Singleton
final class EmailAnalysisHandler extends EventFunction {

    EmailAnalysisHandler(EmailAnalysis emailAnalysis) {
        super(Map.of(EventType.AnalysisRequested, event -> emailAnalysis.email(event.organization(), event.subject())));
    }
}
