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
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Row;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailBody.Table;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to the vendor's register about new maxima that an administrator set. */
public record LicenseMutated(Recipient vendor, Organization organization, Mutation mutation) implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(vendor);
    }

    @Override
    public String subject(Wording in) {
        return in.say(LicenseMailMessage.MUTATION_TITLE, HarmlessText.ofName(organization.name()));
    }

    @Override
    public List<Section> sections(Wording in) {
        var sections = new ArrayList<Section>();
        sections.add(in.paragraph(LicenseMailMessage.MUTATION_MADE));
        sections.add(who(in));
        sections.add(numbers(in));
        sections.add(in.paragraph(LicenseMailMessage.MUTATION_NUMBERS));
        mutation.reason().ifPresent(reason -> sections.add(in.quotation(LicenseMailMessage.EXPLANATION, reason)));
        return sections;
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
