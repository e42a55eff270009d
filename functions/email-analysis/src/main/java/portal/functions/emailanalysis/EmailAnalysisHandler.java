package portal.functions.emailanalysis;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.analysis.EmailAnalysis;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.platform.event.EventFunction;
import portal.wiring.Wiring;

/** Reacts to {@code AnalysisRequested}. */
public final class EmailAnalysisHandler extends EventFunction {

    private final EmailAnalysis emailAnalysis;

    public EmailAnalysisHandler() {
        this(Wiring.environment());
    }

    public EmailAnalysisHandler(Map<String, String> environment) {
        this(Wiring.start(EmailAnalysisHandler.class, environment));
    }

    private EmailAnalysisHandler(BeanContext beans) {
        this(beans.getBean(Deliveries.class), beans.getBean(EmailAnalysis.class));
    }

    EmailAnalysisHandler(Deliveries deliveries, EmailAnalysis emailAnalysis) {
        super(deliveries, "email-analysis");
        this.emailAnalysis = emailAnalysis;
    }

    @Override
    protected void handle(DomainEvent event) {
        emailAnalysis.email(event.organization(), event.subject());
    }
}
