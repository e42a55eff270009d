package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b",
                "Loonstrook maart (2).PDF",
                "été 😀.csv",
                "..a.txt",
                "a..txt",
                "%2e%2e.txt",
                "console.txt",
                "a-b.txt",
                "com10.txt",
                "日本.txt"
            })
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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B.txt",
                "\u200D\u200C.txt",
                "a\u200Bb.txt",
                "\uFEFFa.txt",
                "fac\u00ADtuur.pdf",
                "\u3164.txt",
                "\u2800\u2800.txt",
                "\u00A0.txt",
                "\u0301.txt",
                "con.txt",
                "CON.tar.zip",
                "con .txt",
                "nul.pdf",
                "Aux.log",
                "prn.csv",
                "com1.txt",
                "LPT9.txt",
                "com\u00B9.txt",
                "CONIN$.txt",
                "-rf.txt",
                "a:b.txt",
                "C:x.txt",
                "a?.txt",
                "a*.txt",
                "a<b>.txt",
                "a|b.txt",
                "a\"b.txt"
            })
    void isNewOnlyWhenEverySystemCanSaveIt(String name) {
        assertThat(FileName.parse(name)).isEmpty();
        assertThat(new FileName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, a.jpg, JPEG",
        "IMAGE/JPEG, a.jpg, JPEG",
        "text/plain; charset=utf-8, a.txt, ",
        "text/html, a.txt, ",
        "'', a.log, TEXT",
        "'', a.exe, ",
        "application/octet-stream, a.MSG, OUTLOOK_MAIL",
        "application/x-zip-compressed, a.zip, ARCHIVE",
        "application/x-zip-compressed, a.pdf, ",
        "application/vnd.ms-excel, a.csv, CSV",
        "application/vnd.ms-excel, a.xls, ",
        "application/pdf, a.zip, PDF"
    })
    void isOfTheTypeThatABrowserMeans(String mediaType, String name, AttachmentType type) {
        assertThat(AttachmentType.of(mediaType, new FileName(name))).isEqualTo(Optional.ofNullable(type));
    }
}
