package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a.b", "Loonstrook maart (2).PDF", "été 😀.csv", "..a.txt", "a..txt", "%2e%2e.txt", "C:x.txt"})
    void takesTheNamesThatPeopleGive(String name) {
        assertThat(FileName.parse(name)).contains(new FileName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "name",
                "name.",
                ".pdf",
                "a/b.pdf",
                "../b.pdf",
                "a\\b.pdf",
                "a.pdf/",
                "a.b/c",
                "a\nb.pdf",
                "a\u0000.pdf",
                "a\u007f.pdf",
                "a\u0085.pdf",
                "a\u2028b.pdf",
                "a\u2029b.pdf",
                "a\u202Efdp.exe",
                "a\u202A.pdf",
                "a\u2066.pdf",
                "a\u2069.pdf",
                "a\u200F.pdf",
                "a\u061C.pdf",
                "a\uD800.pdf"
            })
    void takesNothingThatIsNotOnlyAName(String name) {
        assertThat(FileName.parse(name)).isEmpty();
        assertThatThrownBy(() -> new FileName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"196, true", "197, false"})
    void takesTwoHundredCharactersHoweverTheyAreWritten(int length, boolean taken) {
        assertThat(FileName.parse("x".repeat(length) + ".pdf").isPresent()).isEqualTo(taken);
        assertThat(FileName.parse("😀".repeat(length) + ".pdf").isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, pdf", "a.PDF, pdf", "a.tar.Zip, zip", "a.İ, i̇"})
    void hasAnExtensionWhateverItsCase(String name, String extension) {
        assertThat(new FileName(name).extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, a.pdf, true",
        "PDF, a.pdf.exe, false",
        "PDF, a.png, false",
        "JPEG, a.jpg, true",
        "JPEG, a.JPEG, true",
        "TEXT, a.log, true",
        "TEXT, a.csv, false",
    })
    void fitsATypeByItsExtension(AttachmentType type, String name, boolean fits) {
        assertThat(type.fits(new FileName(name))).isEqualTo(fits);
    }

    @Test
    void isOfOneTypeAtMost() {
        assertThat(Arrays.stream(AttachmentType.values()).flatMap(type -> type.extensions().stream()))
                .doesNotHaveDuplicates();
        assertThat(AttachmentType.ofMediaType("image/jpeg")).contains(AttachmentType.JPEG);
        assertThat(AttachmentType.ofMediaType("text/html")).isEmpty();
        assertThat(AttachmentType.ofMediaType("")).isEmpty();
    }
}
