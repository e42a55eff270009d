package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.text.TermMessage;
import portal.domain.access.Recipient;
import portal.domain.license.Mutation;
import portal.domain.organization.Organization;
import portal.domain.usage.SeatCount;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Row;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailBody.Table;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the vendor's register about new maxima that an administrator set.
 *
 * @param page of the mutation at the vendor's
 */
public record LicenseMutated(Recipient vendor, Organization organization, Mutation mutation, String page)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(vendor);
    }

    @Override
    public String subject(Wording in) {
        return in.say(LicenseMailMessage.MUTATION_TITLE, HarmlessText.ofName(organization.name()));
    }

    @Override
    public String opening(Wording in) {
        return in.say(LicenseMailMessage.MUTATION_MADE, HarmlessText.ofName(organization.name()));
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<Section>();
        facts.add(numbers(in));
        facts.add(who(in));
        mutation.reason().ifPresent(why -> facts.add(in.quotation(LicenseMailMessage.EXPLANATION, why)));
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return in.button(LicenseMailMessage.TO_THE_MUTATION, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.paragraph(LicenseMailMessage.MUTATION_NUMBERS));
    }

    @Override
    public String reason(Wording in) {
        return in.say(LicenseMailMessage.BECAUSE_VENDOR);
    }

    private Definitions who(Wording in) {
        return in.definitions(
                in.definition(MailMessage.ORGANIZATION, "%s (%s)".formatted(organization.name(), organization.id())),
                in.definition(
                        LicenseMailMessage.PARTICIPANT,
                        organization.participant().digits()),
                in.definition(LicenseMailMessage.MUTATED_BY, mutation.by()),
                in.definition(LicenseMailMessage.MUTATED_AT, mutation.at()));
    }

    private Table numbers(Wording in) {
        return in.table(
                LicenseMailMessage.MUTATION_MAXIMA,
                List.of(
                        LicenseMailMessage.METRIC,
                        LicenseMailMessage.FROM,
                        LicenseMailMessage.TO,
                        LicenseMailMessage.USED),
                mutation.lines().stream()
                        .flatMap(line -> row(in, line).stream())
                        .toList());
    }

    /** The row of a line. A mutation that was made has a number of seats in every line. */
    private static Optional<Row> row(Wording in, Mutation.Line line) {
        return line.to()
                .map(SeatCount::value)
                .map(to -> in.row(
                        in.heading(TermMessage.of(line.metric())), line.from().value(), to, line.used()));
    }
}
