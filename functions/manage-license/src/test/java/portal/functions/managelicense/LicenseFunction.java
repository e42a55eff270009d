package portal.functions.managelicense;

import portal.domain.analysis.ReadAnalysisRequest;
import portal.domain.analysis.RequestAnalysis;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.AnswerLicenseRequest;
import portal.domain.license.ExplainUsage;
import portal.domain.license.ReadDailyUsage;
import portal.domain.license.ReadEnvironments;
import portal.domain.license.ReadLicenseRequests;
import portal.domain.license.RequestLicense;
import portal.domain.signal.ManageSignals;
import portal.domain.signal.ReadSignals;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Pipelines;

/** The function on a portal in memory. */
final class LicenseFunction {

    private LicenseFunction() {}

    static ManageLicenseHandler of(InMemoryPortal portal) {
        return new ManageLicenseHandler(
                Pipelines.of(portal),
                new ReadDailyUsage(portal.dailyUsages()),
                new ReadEnvironments(portal.holders()),
                new ExplainUsage(portal.holders()),
                new AdviseCleanup(portal.holders()),
                new RequestLicense(portal.licenses(), portal.licenseRequests(), portal.journal()),
                new ReadLicenseRequests(portal.licenseRequests(), portal.licenseRequestQueue()),
                new AnswerLicenseRequest(portal.licenseRequests(), portal.journal()),
                new RequestAnalysis(portal.contacts(), portal.analysisRequests(), portal.journal()),
                new ReadAnalysisRequest(portal.analysisRequests(), portal.clock()),
                new ReadSignals(portal.signals()),
                new ManageSignals(portal.signals(), portal.journal()),
                portal.clock());
    }
}
