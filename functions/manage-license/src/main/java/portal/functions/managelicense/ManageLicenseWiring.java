package portal.functions.managelicense;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.license.DynamoDbDailyUsages;
import portal.adapters.license.DynamoDbLicenseRequestQueue;
import portal.adapters.license.DynamoDbLicenseRequests;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.signal.DynamoDbSignals;
import portal.adapters.usage.DynamoDbHolders;
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
import portal.platform.wiring.BrakeBeans;

@Factory
@Import(
        classes = {
            AdviseCleanup.class,
            AnswerLicenseRequest.class,
            DynamoDbAnalysisRequests.class,
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbDailyUsages.class,
            DynamoDbHolders.class,
            DynamoDbLicenseRequestQueue.class,
            DynamoDbLicenseRequests.class,
            DynamoDbLicenses.class,
            DynamoDbSignals.class,
            ExplainUsage.class,
            ManageSignals.class,
            ReadAnalysisRequest.class,
            ReadDailyUsage.class,
            ReadEnvironments.class,
            ReadLicenseRequests.class,
            ReadSignals.class,
            RequestAnalysis.class,
            RequestLicense.class
        },
        annotated = "*")
final class ManageLicenseWiring extends BrakeBeans {}
