package portal.adapters.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.adapters.analysis.AnalysisFailureMessage;
import portal.adapters.analysis.AnalysisMailMessage;
import portal.adapters.announcement.AnnouncementMailMessage;
import portal.adapters.announcement.AudienceMessage;
import portal.adapters.contact.ContactMailMessage;
import portal.adapters.contact.InterventionMailMessage;
import portal.adapters.incident.IncidentMailMessage;
import portal.adapters.license.LicenseMailMessage;
import portal.adapters.secondfactor.SecondFactorMailMessage;
import portal.adapters.signal.SignalMailMessage;
import portal.domain.access.Language;
import portal.platform.mail.MailMessage;
import portal.platform.text.MonthMessage;
import portal.platform.text.RoleText;
import portal.platform.text.Text;

class CatalogTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:[0-9]\\$)?[^ 0-9]?");

    static Stream<Text> messages() {
        return Stream.<Text[]>of(
                        MailMessage.values(),
                        ContactMailMessage.values(),
                        SecondFactorMailMessage.values(),
                        InterventionMailMessage.values(),
                        IncidentMailMessage.values(),
                        LicenseMailMessage.values(),
                        SignalMailMessage.values(),
                        AnalysisMailMessage.values(),
                        AnalysisFailureMessage.values(),
                        WorkbookMessage.values(),
                        AnnouncementMailMessage.values(),
                        AudienceMessage.values(),
                        MonthMessage.values(),
                        ExplanationMessage.values(),
                        RemedyMessage.values(),
                        TermMessage.values(),
                        RoleText.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void saysTheSameInBothLanguages(Text message) {
        assertThat(message.dutch()).isNotBlank().isEqualTo(message.dutch().strip());
        assertThat(message.english()).isNotBlank().isEqualTo(message.english().strip());
        assertThat(placeholders(message.dutch())).isEqualTo(placeholders(message.english()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void canBeFilledIn(Text message) {
        var values = placeholders(message.dutch()).stream()
                .map(each -> each.endsWith("d") ? (Object) 7 : "value")
                .toArray();

        assertThat(Stream.of(Language.values()).map(language -> message.in(language, values)))
                .noneMatch(text -> text.contains("%"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void addressesPeopleFormally(Text message) {
        assertThat(message.dutch()).doesNotContainPattern("(?i)\\b(je|jij|jouw|jullie)\\b");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group()).toList();
    }
}
