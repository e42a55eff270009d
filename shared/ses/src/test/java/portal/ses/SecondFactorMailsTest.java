package portal.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.ses.SampleMails.AT;
import static portal.ses.SampleMails.JAN;
import static portal.ses.SampleMails.PAGES;
import static portal.ses.SampleMails.both;
import static portal.ses.SampleMails.render;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.adapters.secondfactor.SecondFactorReset;
import portal.adapters.secondfactor.SecondFactorResetCalledOff;
import portal.adapters.secondfactor.SecondFactorResetRequested;
import portal.adapters.secondfactor.YourSecondFactorEnrolled;
import portal.adapters.secondfactor.YourSecondFactorResetRequested;
import portal.domain.access.ContactId;
import portal.domain.access.Language;
import portal.domain.contact.WaitingReset;

/** The mails about second factors to others than those who sign in anew. */
class SecondFactorMailsTest {

    @Test
    void tellsOfAResetThatWaitsUntilWhenAndWhatToDo() {
        var reset = new WaitingReset(
                new ContactId("anna"),
                "Anna de Vries",
                "Telefoon kwijt",
                Optional.of("192.0.2.1"),
                AT,
                AT.plusSeconds(4 * 3600));
        var toAdministrators = new SecondFactorResetRequested(List.of(JAN), "Eva Bos", reset, PAGES.contacts());
        var toTheOneConcerned = new YourSecondFactorResetRequested(JAN, reset, PAGES.contacts());

        for (var mail : List.of(toAdministrators, toTheOneConcerned)) {
            assertThat(both(render(mail, Language.NL))).allSatisfy(body -> assertThat(body)
                    .contains("Anna de Vries", "192.0.2.1", "Telefoon kwijt", "22 november 2026 om 18:05 uur")
                    .contains("Er is nog niets gewijzigd."));
            assertThat(both(render(mail, Language.EN))).allSatisfy(body -> assertThat(body)
                    .contains("Anna de Vries", "192.0.2.1", "Telefoon kwijt", "November 22, 2026 at 6:05 PM")
                    .contains("Nothing was changed yet."));
        }
        assertThat(render(toAdministrators, Language.EN).subject())
                .isEqualTo("Request to reset the second factor of Eva Bos");
    }

    @Test
    void tellsAdministratorsThatAResetWasCalledOff() {
        var mail = new SecondFactorResetCalledOff(List.of(JAN), "Eva Bos", "Anna de Vries", AT, PAGES.contacts());

        assertThat(render(mail, Language.NL).subject())
                .isEqualTo("Wissen van de tweede factor van Eva Bos tegengehouden");
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("Eva Bos", "Anna de Vries", "called off"));
    }

    @Test
    void tellsAContactOfTheirNewSecondFactor() {
        var mail = new YourSecondFactorEnrolled(JAN, AT, PAGES.me());

        assertThat(render(mail, Language.NL).subject()).isEqualTo("U hebt een tweede factor ingesteld");
        assertThat(both(render(mail, Language.NL)))
                .allSatisfy(body -> assertThat(body).contains("22 november 2026 om 14:05 uur", "wissen"));
        assertThat(both(render(mail, Language.EN)))
                .allSatisfy(body -> assertThat(body).contains("November 22, 2026 at 2:05 PM", "Ask an administrator"));
    }

    @Test
    void tellsAdministratorsWhoseSecondFactorWasResetAndByWhom() {
        var mail = new SecondFactorReset(
                List.of(JAN), "Piet Bakker", "Anna de Vries", AT, SampleMails.FROM, PAGES.contacts());

        var dutch = render(mail, Language.NL);
        assertThat(dutch.subject()).isEqualTo("Tweede factor gewist van Piet Bakker");
        assertThat(both(dutch)).allSatisfy(body -> assertThat(body)
                .contains("Piet Bakker", "Anna de Vries", "omdat u beheerder bent", "Had u dit niet verwacht?"));
        assertThat(render(mail, Language.EN).text())
                .contains("Contact: Piet Bakker", "Reset by: Anna de Vries", "because you are an administrator")
                .contains("From network address: 192.0.2.1", "is mailed a temporary password");
    }
}
