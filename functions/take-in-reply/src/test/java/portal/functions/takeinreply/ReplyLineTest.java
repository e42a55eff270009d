package portal.functions.takeinreply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.domain.access.Language;
import portal.mime.ReplyText;
import portal.platform.mail.MailMessage;

/** The line that the portal writes at the top of a mail is the one above which it looks for an answer. */
class ReplyLineTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheOneOfTheMails(Language language) {
        var line = MailMessage.REPLY_ABOVE.in(language);

        assertThat(ReplyText.of("Ja, dat klopt.\n\n" + line + "\n\nBeste Jan,\n\nWelke versie?"))
                .isEqualTo("Ja, dat klopt.");
    }
}
