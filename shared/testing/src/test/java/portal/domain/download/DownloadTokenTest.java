package portal.domain.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTokenTest {

    @Test
    void hasEveryBitFromChance() {
        var random = new Random(3);
        var ones = new int[256];
        for (int i = 0; i < 200; i++) {
            var bytes =
                    Base64.getUrlDecoder().decode(DownloadToken.random(random).value());
            assertThat(bytes).hasSize(32);
            for (int bit = 0; bit < 256; bit++) {
                ones[bit] += bytes[bit / 8] >> bit % 8 & 1;
            }
        }
        assertThat(IntStream.of(ones).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(50, 150));
    }

    @Test
    void isReadAsItIsWritten() {
        var random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            var token = DownloadToken.random(random);
            assertThat(token.value()).hasSize(43);
            assertThat(DownloadToken.parse(token.value())).contains(token);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+A",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/A",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA#A",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "\u00C9AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void isNothingElse(String text) {
        assertThat(DownloadToken.parse(text)).isEmpty();
        assertThatThrownBy(() -> new DownloadToken(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Printed by {@code printf AAA...A | sha256sum}. */
    @Test
    void isKeptAsItsHash() {
        assertThat(new DownloadToken("A".repeat(43)).hash())
                .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
    }

    @Test
    void givesNothingAwayWhenItIsPrinted() {
        var token = DownloadToken.random(new Random(5));

        assertThat(token.toString()).isEqualTo("***");
        assertThat(new OfferDownload.Offer(token, Instant.EPOCH).toString()).doesNotContain(token.value());
    }

    @Test
    void isHardlyEverTheSame() {
        var random = new Random(6);
        var seen = new HashSet<DownloadToken>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(DownloadToken.random(random))).isTrue();
        }
    }
}
