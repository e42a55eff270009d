package portal.functions.requestanalysis;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.analysis.RequestAnalysis;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.contact.Contacts;

@Factory
final class RequestAnalysisWiring {

    @Singleton
    RequestAnalysis requestAnalysis(
            Contacts contacts, AnalysisRequests requests, Gatekeeper gatekeeper, Journal journal) {
        return new RequestAnalysis(contacts, requests, gatekeeper, journal);
    }
}
