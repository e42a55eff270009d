package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.license.LicenseRequest;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Row;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** To the vendor: an organization is stuck and asks for another license. */
public record LicenseRequested(Recipient vendor, Applicant applicant, LicenseRequest request) implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(vendor);
    }

    @Override
    public Optional<EmailAddress> replyTo() {
        return applicant.email();
    }

    @Override
    public String subject(Wording in) {
        return in.say(LicenseMailMessage.REQUEST_TITLE, applicant.organization());
    }

    @Override
    public List<Section> sections(Wording in) {
        var sections = new ArrayList<Section>();
        sections.add(in.paragraph(LicenseMailMessage.REQUEST_ASKED));
        sections.add(applicant(in));
        sections.addAll(numbers(in));
        sections.add(in.quotation(LicenseMailMessage.EXPLANATION, request.explanation()));
        var stillThere = applicant.email().isPresent();
        sections.add(in.paragraph(stillThere ? LicenseMailMessage.REQUEST_REPLY : LicenseMailMessage.REQUEST_LEFT));
        return sections;
    }

    private Definitions applicant(Wording in) {
        var who = applicant.email().map(email -> "%s <%s>".formatted(request.by(), email));
        return in.definitions(
                in.definition(MailMessage.ORGANIZATION, "%s (%s)".formatted(applicant.organization(), applicant.id())),
                in.definition(LicenseMailMessage.REQUESTED_BY, who.orElse(request.by())),
                in.definition(LicenseMailMessage.REQUESTED_AT, request.at()));
    }

    /** What is wanted, beside what there was. */
    private List<Section> numbers(Wording in) {
        if (request.wanted().isEmpty()) {
            return List.of(in.paragraph(LicenseMailMessage.REQUEST_NO_NUMBERS));
        }
        return List.of(
                in.table(
                        LicenseMailMessage.REQUEST_WANTED,
                        List.of(
                                LicenseMailMessage.METRIC,
                                LicenseMailMessage.WANTED,
                                LicenseMailMessage.MAXIMUM,
                                LicenseMailMessage.GRANTED,
                                LicenseMailMessage.USED),
                        request.wanted().stream().map(line -> row(in, line)).toList()),
                in.paragraph(LicenseMailMessage.REQUEST_NUMBERS));
    }

    private static Row row(Wording in, LicenseRequest.Line line) {
        return in.row(
                LicenseMailMessage.heading(line.metric(), in),
                line.wanted().value(),
                line.current().maximum().value(),
                line.current().granted().value(),
                line.used());
    }

    /**
     * Who asks for another license.
     *
     * @param organization its name
     * @param email of the administrator now; empty when they have left
     */
    public record Applicant(OrganizationId id, String organization, Optional<EmailAddress> email) {}
}
