package portal.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.adapters.analysis.AnalysisProblems;
import portal.adapters.contact.ContactProblems;
import portal.adapters.download.DownloadProblems;
import portal.adapters.incident.IncidentProblems;
import portal.adapters.license.LicenseProblems;
import portal.adapters.mail.MailProblems;
import portal.adapters.organization.OrganizationProblems;
import portal.adapters.signal.SignalProblems;
import portal.adapters.signin.SignInProblems;
import portal.adapters.usage.UsageProblems;
import portal.domain.access.Brake;
import portal.domain.access.Role;
import portal.domain.brake.TooMany;
import portal.domain.license.Refusal;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.platform.http.BrakeProblem;
import portal.platform.http.Problem;
import portal.platform.text.RoleText;

/** Every refusal that the functions answer. Values in the texts are recognizable placeholders. */
final class Refusals {

    private static final int NUMBER = 424_242;
    private static final String ARTICLE = "ARTICLE";
    private static final Instant MOMENT = Instant.parse("2026-12-04T09:15:00Z");

    /** Matches the placeholders for values of a case. */
    static final Pattern VALUES = Pattern.compile(
            "424[.,]?242|848[.,]?484|\\b0\\b|ARTICLE|CLIENTS|cliënten|clients|omgevingen\\b|environments\\b|Beheerder|\\d+ [a-z]+ \\d{4} om \\d\\d:\\d\\d uur|[A-Z][a-z]+ \\d+, \\d{4} at \\d+:\\d\\d [AP]M|Administrator \\(Beheerder\\)");

    private Refusals() {}

    static List<Problem> all() {
        var all = new ArrayList<>(Problem.standard());
        all.add(Problem.appointedRecently(Instant.parse("2026-11-23T09:15:30.250Z")));
        all.add(Problem.roleRequired(RoleText.anyOf(List.of(Role.ADMINISTRATOR))));
        all.add(Problem.scopeRequired("portal/register"));
        all.add(Problem.scopeRequired("portal/support, portal/desk"));
        all.add(Problem.organizationLeaving(MOMENT));
        all.add(OrganizationProblems.REMOVAL_BEGUN);
        all.add(SignInProblems.SIGNED_IN_ALREADY);
        all.add(DownloadProblems.DOWNLOAD_NOT_FOUND);
        all.add(MailProblems.MAIL_NOT_IN_TROUBLE);
        all.add(MailProblems.MAIL_NOT_RESENDABLE);
        all.addAll(List.of(
                ContactProblems.EMAIL_IN_USE,
                ContactProblems.LAST_ADMINISTRATOR,
                ContactProblems.INVOICE_CONTACT,
                ContactProblems.OWN_SECOND_FACTOR,
                ContactProblems.OWN_REQUEST,
                ContactProblems.incidentManagerLimit(NUMBER, NUMBER),
                IncidentProblems.INCIDENT_CLOSED,
                IncidentProblems.ATTACHMENT_LIMIT,
                OrganizationProblems.PARTICIPANT_IN_USE,
                OrganizationProblems.ORGANIZATION_BEING_REMOVED,
                AnalysisProblems.NOT_YOUR_ADDRESS,
                SignalProblems.STANDARD_SIGNAL,
                SignalProblems.SIGNAL_LIMIT,
                UsageProblems.ENVIRONMENT_BEING_REMOVED,
                UsageProblems.SUPERSEDED,
                UsageProblems.maximumReached(full(Pool.of(Metric.PROFIT_USERS, EnvironmentType.PRODUCTION))),
                UsageProblems.maximumReached(full(Pool.OF_EMPLOYEES)),
                UsageProblems.maximumReached(full(Pool.OF_ENVIRONMENTS)),
                LicenseProblems.LICENSE_REQUEST_OPEN,
                LicenseProblems.editionLimit(422, Metric.ENVIRONMENTS, NUMBER),
                LicenseProblems.editionLimit(409, Metric.ENVIRONMENTS, NUMBER)));
        for (var brake : Brake.values()) {
            all.add(BrakeProblem.of(new TooMany(brake, NUMBER, false, Instant.EPOCH), NUMBER * 3600L));
            all.add(BrakeProblem.of(new TooMany(brake, NUMBER, false, Instant.EPOCH), 12 * 60));
        }
        all.add(BrakeProblem.of(new TooMany(Brake.ANALYSES, NUMBER, true, Instant.EPOCH), 12 * 60));
        for (var metric : Metric.values()) {
            var number = new SeatCount(NUMBER);
            all.add(LicenseProblems.of(new Refusal.InvalidQuantity(metric), ARTICLE));
            all.add(LicenseProblems.of(new Refusal.Deviation(metric, number, number, number), ARTICLE));
            all.add(LicenseProblems.of(
                    new Refusal.BelowUsage(metric, number, 2 * NUMBER, Optional.of(EnvironmentType.PRODUCTION)),
                    ARTICLE));
            all.add(LicenseProblems.of(
                    new Refusal.BelowUsage(metric, number, NUMBER, Optional.of(EnvironmentType.PRODUCTION)), ARTICLE));
        }
        return all;
    }

    private static Occupancy full(Pool pool) {
        return new Occupancy(pool, new SeatCount(NUMBER), NUMBER, 0);
    }
}
