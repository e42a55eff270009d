package portal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1", "5, 300", "70000, 1", "1234, 1048577"})
    void joinsWhatWasSummedApart(int first, int second) {
        var all = new byte[first + second];
        new Random(first).nextBytes(all);

        var joined = Checksum.joined(
                Checksum.of(Arrays.copyOf(all, first)),
                Checksum.of(Arrays.copyOfRange(all, first, all.length)),
                second);

        assertThat(joined).isEqualTo(Checksum.of(all));
    }
}
