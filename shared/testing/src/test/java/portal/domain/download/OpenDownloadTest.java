package portal.domain.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Actor;
import portal.domain.access.ContactId;
import portal.domain.decision.Backoff;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.domain.organization.CarryOutRemoval;
import portal.domain.organization.RemoveOrganization;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class OpenDownloadTest {

    private static final ContactId ANNA = new ContactId("anna");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), aContact("bram"));
    private final OpenDownload openDownload =
            new OpenDownload(portal.downloads(), portal.downloadFiles(), portal.clock());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void givenAFile() throws IOException {
        file = Files.writeString(folder.resolve("upload.tmp"), "rows");
    }

    @Test
    void leadsToTheFileThatWasOffered() {
        var offer = offer();

        var stored = portal.downloads().find(offer.token().hash()).orElseThrow().download();
        assertThat(offer.expiresAt()).isEqualTo(InMemoryPortal.START.plus(Duration.ofDays(7)));
        assertThat(stored.organization()).isEqualTo(acme.id());
        assertThat(stored.contact()).isEqualTo(ANNA);
        assertThat(stored.fileName()).isEqualTo("Analyse.xlsx");
        assertThat(stored.key()).isEqualTo("acme/" + offer.token().hash());
        assertThat(portal.downloadFiles().content(stored)).contains("rows".getBytes(UTF_8));
        assertThat(open(offer)).contains(URI.create("https://files.example/" + stored.key() + "?download"));
        assertThat(open(offer)).as("again").isPresent();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void isGoodToTheSecond(int secondsAfterTheSeventhDay, boolean good) {
        var offer = offer();

        portal.clock().advance(Duration.ofDays(7).plusSeconds(secondsAfterTheSeventhDay));

        assertThat(open(offer).isPresent()).isEqualTo(good);
    }

    @Test
    void knowsNoTokenThatWasNotGivenOut() {
        offer();

        assertThat(openDownload.open(Optional.of(DownloadToken.random(new Random(99)))))
                .isEmpty();
    }

    @Test
    void readsNothingWithoutAToken() {
        portal.takeStoreDown();

        assertThat(openDownload.open(Optional.empty())).isEmpty();
    }

    @Test
    void isGoodOnlyAsLongAsTheContactIsThere() {
        var offer = offer();

        acme.without("bram");
        assertThat(open(offer)).isPresent();

        acme.without("anna");
        assertThat(open(offer)).isEmpty();
    }

    @Test
    void isGoodNoMoreFromTheRemovalOn() {
        var offer = offer();

        remove();

        assertThat(portal.downloads().find(offer.token().hash())).isPresent();
        assertThat(open(offer)).isEmpty();
    }

    @Test
    void isForgottenWithTheOrganization() {
        var offer = offer();

        remove();
        carryOutRemoval();

        assertThat(portal.downloads().find(offer.token().hash())).isEmpty();
        assertThat(open(offer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void belongsToTheOrganizationThatWasThereWhenItWasMade(int registeredSecondsLater, boolean good) {
        var download = new Download(
                "0".repeat(64),
                acme.id(),
                ANNA,
                "a.xlsx",
                "a/b",
                InMemoryPortal.START,
                InMemoryPortal.START.plus(Download.GOOD_FOR));

        var found = new Downloads.Found(
                download, Optional.of(InMemoryPortal.START.plusSeconds(registeredSecondsLater)), true);

        assertThat(found.isGoodAt(InMemoryPortal.START.plusSeconds(2))).isEqualTo(good);
        assertThat(new Downloads.Found(download, Optional.empty(), true).isGoodAt(InMemoryPortal.START))
                .isFalse();
    }

    @Test
    void isNotGivenOutBeforeTheFileIsThere() {
        portal.downloadFiles().before(() -> {
            throw new DownloadFiles.FileNotStored("full");
        });

        assertThatThrownBy(this::offer).isInstanceOf(DownloadFiles.FileNotStored.class);
        portal.downloadFiles().before(() -> {});
        assertThat(openDownload.open(Optional.of(DownloadToken.random(new Random(1)))))
                .isEmpty();
    }

    @Test
    void isNotGivenOutForAContactWhoLeftMeanwhile() {
        portal.downloadFiles().before(() -> acme.without("anna"));

        assertThatThrownBy(this::offer).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void isAddedOnceWhenTheStoreDoesNotTellWhetherItWas() {
        var unknown = new ArrayList<>(List.of(true));
        Transactions unsure = (changes, receipt) -> {
            var commit = portal.transactions().commit(changes, receipt);
            if (!unknown.isEmpty()) {
                unknown.clear();
                throw new CommitUnknown("No answer", new IllegalStateException());
            }
            return commit;
        };

        var offer = offer(new TransactionRunner(unsure, new Backoff(new Random(1), pause -> {})));

        assertThat(open(offer)).isPresent();
        assertThat(portal.downloadFiles().count()).isOne();
    }

    private OfferDownload.Offer offer() {
        return offer(portal.transactionRunner());
    }

    private OfferDownload.Offer offer(TransactionRunner transactions) {
        return new OfferDownload(
                        portal.downloads(), portal.downloadFiles(), transactions, new Random(1), portal.clock())
                .offer(acme.id(), ANNA, file, "Analyse.xlsx", "application/octet-stream");
    }

    private Optional<URI> open(OfferDownload.Offer offer) {
        return openDownload.open(Optional.of(offer.token()));
    }

    private void remove() {
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                acme.id());
    }

    private void carryOutRemoval() {
        new CarryOutRemoval(
                        portal.organizations(),
                        portal.removals(),
                        portal.files(),
                        portal.transactionRunner(),
                        portal.journal(),
                        () -> {})
                .resume(new Actor.Portal("test", Callers.ORIGIN), acme.id(), Duration.ofDays(1));
    }
}
