package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.AnalysisRequests;

/** How requests for the license analysis are stored. */
public abstract class AnalysisRequestsContract extends PortContract {

    @Test
    void givesBackWhatWasAsked() {
        add(ACME, anAdministrator("anna"));
        commit(requests().add(requested(ACME)));

        var viewed = requests().view(caller("anna"), "a-1");

        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject()).contains(requested(ACME));
        assertThat(requests().find(ACME, "a-1")).contains(requested(ACME));
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        commit(requests().add(requested(GLOBEX)));

        assertThat(requests().view(caller("anna"), "a-1").subject()).isEmpty();
        assertThat(requests().find(ACME, "a-1")).isEmpty();
    }

    @Test
    void knowsNothingUnderAnUnknownId() {
        assertThat(requests().find(ACME, "")).isEmpty();
        assertThat(requests().find(ACME, "x".repeat(5_000))).isEmpty();
        assertThat(requests().view(caller("anna"), "").subject()).isEmpty();
    }

    @Test
    void refusesASecondRequestWithTheSameId() {
        commit(requests().add(requested(ACME)));

        assertConflicts(requests().add(requested(ACME)));
    }

    @Test
    void storesTheProgress() {
        commit(requests().add(requested(ACME)));

        commit(requests().update(requested(ACME).failed(AnalysisRequest.Reason.MAIL_REFUSED)));
        assertThat(requests().find(ACME, "a-1")).contains(requested(ACME).failed(AnalysisRequest.Reason.MAIL_REFUSED));

        var running = requested(ACME).begun(NOW.plusSeconds(1)).withRows(7);
        commit(requests().update(running));
        assertThat(requests().find(ACME, "a-1")).contains(running);

        commit(requests().update(running.sent(NOW.plusSeconds(5), 12)));
        assertThat(requests().find(ACME, "a-1")).contains(running.sent(NOW.plusSeconds(5), 12));
    }

    @Test
    void updatesNoMissingItem() {
        assertConflicts(requests().update(requested(ACME).failed(AnalysisRequest.Reason.MAIL_REFUSED)));
    }

    private AnalysisRequests requests() {
        return ports().analysisRequests();
    }

    private static AnalysisRequest requested(OrganizationId organization) {
        return AnalysisRequest.of(organization, "a-1", new ContactId("anna"), NOW, AnalysisRequest.Format.CSV);
    }
}
