package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.download.Download;
import portal.domain.download.Downloads;

/** How downloads are stored. */
public abstract class DownloadsContract extends PortContract {
    private static final String HASH = "ab".repeat(32);

    @Test
    void givesBackWhatWasOfferedAndWhoIsThere() {
        register(ACME);
        add(ACME, anAdministrator("anna"));
        commit(downloads().add(download(ACME, HASH)));

        assertThat(downloads().find(HASH)).contains(new Downloads.Found(download(ACME, HASH), Optional.of(NOW), true));
        assertThat(downloads().find("cd".repeat(32))).isEmpty();
        assertThat(downloads().find("")).isEmpty();
    }

    @Test
    void seesThatTheContactLeft() {
        register(ACME);
        add(ACME, anAdministrator("anna"));
        commit(downloads().add(download(ACME, HASH)));
        var anna = ports().contacts().find(ACME, new ContactId("anna")).orElseThrow();

        commit(ports().contacts().remove(anna));

        assertThat(downloads().find(HASH)).map(Downloads.Found::hasContact).contains(false);
    }

    @Test
    void seesThatThereIsNoSuchOrganization() {
        add(ACME, anAdministrator("anna"));
        commit(downloads().add(download(ACME, HASH)));

        assertThat(downloads().find(HASH)).contains(new Downloads.Found(download(ACME, HASH), Optional.empty(), true));
    }

    @Test
    void takesTheContactOfTheOrganizationAndOfNoOther() {
        register(ACME);
        register(GLOBEX);
        add(GLOBEX, anAdministrator("anna"));

        assertConflicts(downloads().add(download(ACME, HASH)));
        assertThat(downloads().find(HASH)).isEmpty();
    }

    @Test
    void refusesASecondDownloadWithTheSameHash() {
        add(ACME, anAdministrator("anna"));
        commit(downloads().add(download(ACME, HASH)));

        assertConflicts(downloads().add(download(ACME, HASH)));
    }

    @Test
    void keepsDownloadsApart() {
        var other = "cd".repeat(32);
        List.of(ACME, GLOBEX).forEach(organization -> add(organization, anAdministrator("anna")));
        commit(downloads().add(download(ACME, HASH)));
        commit(downloads().add(download(GLOBEX, other)));

        assertThat(downloads().find(HASH).orElseThrow().download().organization())
                .isEqualTo(ACME);
        assertThat(downloads().find(other).orElseThrow().download().organization())
                .isEqualTo(GLOBEX);
    }

    private void register(OrganizationId organization) {
        commit(ports().organizations().add(organization(organization, 1, Optional.empty()), Optional.empty()));
    }

    private Downloads downloads() {
        return ports().downloads();
    }

    private static Download download(OrganizationId organization, String hash) {
        return new Download(
                hash,
                organization,
                new ContactId("anna"),
                "Analyse \u00E9.xlsx",
                "application/octet-stream",
                NOW,
                NOW.plus(Download.GOOD_FOR));
    }
}
