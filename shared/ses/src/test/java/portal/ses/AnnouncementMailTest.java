package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.anAnnouncement;
import static portal.ses.SampleMails.render;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Language;
import portal.platform.mail.Wording;

class AnnouncementMailTest {

    private static final String LINK = "https://api.example/unsubscribe/abc.def";

    @Test
    void offersToUnsubscribeInTheFooterAndInTheHeaders() {
        var mail = anAnnouncement("Tekst", Map.of(JAN.key(), LINK));

        var rendered = render(mail, JAN);

        var footer = Jsoup.parse(rendered.html()).select("td").last();
        assertThat(footer.select("a").attr("href")).isEqualTo(LINK);
        assertThat(footer.select("a").text()).isEqualTo("Meld u af voor berichten over dit onderwerp");
        assertThat(rendered.text()).contains("Meld u af voor berichten over dit onderwerp:\n" + LINK + "\n");
        assertThat(Unsubscribing.headers(LINK))
                .extracting(header -> header.name() + ": " + header.value())
                .containsExactly(
                        "List-Unsubscribe: <" + LINK + ">", "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void beginsWithAFirstParagraphThatIsPlainText() {
        var mail = anAnnouncement("Kom op **12 maart**? Nee: op 13 maart.\n\nMeer.", Map.of());
        var plain = anAnnouncement("Kom op 12 maart\nnaar Utrecht.\n\nMeer **hier**.", Map.of());
        var in = new Wording(Language.NL);

        assertThat(mail.opening(in)).isEqualTo("Kom ook");
        assertThat(render(mail, JAN).html()).contains("<strong>12 maart</strong>");
        assertThat(plain.opening(in)).isEqualTo("Kom op 12 maart\nnaar Utrecht.");
        assertThat(render(plain, JAN).text())
                .contains("\n\nKom op 12 maart naar Utrecht.\n\nMeer hier.\n\n")
                .containsOnlyOnce("12 maart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- een\n- twee", "1. een", "# Kop", "[woord](https://vendor.example)", "Kop\n---"})
    void keepsWhatHasMarksWhereItIs(String markdown) {
        assertThat(anAnnouncement(markdown, Map.of()).opening(new Wording(Language.NL)))
                .isEqualTo("Kom ook");
    }
}
