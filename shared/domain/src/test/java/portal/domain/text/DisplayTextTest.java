package portal.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u0085",
                "\u00a0",
                "\u00ad",
                "\u0301",
                "\u034f",
                "\u061c",
                "\u115f\u1160",
                "\u17b4\u17b5",
                "\u180b\u180e",
                "\u2003\u2007\u2009",
                "\u200b\u200c\u200d\u200e\u200f",
                "\u2028\u2029",
                "\u202e \u202c",
                "\u202f",
                "\u2060\u2063\u2065",
                "\u2066\u2069",
                "\u2800",
                "\u3000",
                "\u3164",
                "\ud800",
                "\ufdd0\uffff",
                "\ufe0f",
                "\ufeff",
                "\uffa0",
                "\ud834\udd59",
                "\ud834\udd73",
                "\udb40\udc41",
                "\udb40\udd00",
                "\u00a0\u200b\u3164\u2800\u00a0",
            })
    void isEmptyWithoutAnythingToSee(String typed) {
        assertThat(new DisplayText(typed).isEmpty()).isTrue();
        assertThat(new DisplayText(typed).length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "-", "\u00e9", "e\u0301", "\u5b57", "\u0e01", "\ud83d\ude00", "\u2764\ufe0f", "\u200bx", "7"
            })
    void isWhatItIsWithSomethingToSee(String typed) {
        assertThat(new DisplayText(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2007, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
                0x3000
            })
    void hasNoWhiteSpaceAround(int space) {
        var around = Character.toString(space) + " ";

        assertThat(new DisplayText(around + "a" + around + "b" + around).value())
                .isEqualTo("a" + around + "b");
    }

    @Test
    void keepsCharactersThatAreNotWhiteSpace() {
        assertThat(new DisplayText("\u2764\ufe0f").value()).hasSize(2);
        assertThat(new DisplayText("\u200bJan\u200b").value()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"'a\tb', true", "'\u0000', true", "'a\u0085b', true", "a\u2028b, false", "a b, false", "' \n a', false"
    })
    void tellsOfControlCharacters(String typed, boolean controls) {
        assertThat(DisplayText.hasControls(typed)).isEqualTo(controls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claim your prize at https://prize.example",
                "FTP://x",
                "www.prize.example",
                "Jan WWW.prize.example",
                "=?UTF-8?Q?=E2=80=AEgnp=2Eexe?=",
                "x =?utf-8?b?eA==?= y",
                "https:\u202e//prize.example",
                "w\u200bww.prize.example",
                "\uff57\uff57\uff57\uff0eprize.example",
                "https\uff1a\uff0f\uff0fprize.example",
                "=\u2060?UTF-8?Q?x?=",
            })
    void tellsOfWhatMailProgramsMakeMoreOf(String typed) {
        assertThat(new DisplayText(typed).isMoreThanAName()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bol.com B.V.", "Jan: de / schilder", "Wwwim", "A=?", "?= a =?", "d'Arc//x", "O=?=O"})
    void tellsNothingOfNames(String typed) {
        assertThat(new DisplayText(typed).isMoreThanAName()).isFalse();
    }
}
