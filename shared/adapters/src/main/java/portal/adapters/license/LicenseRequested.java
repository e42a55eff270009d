package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.text.TermMessage;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.license.LicenseRequest;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Row;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the vendor about a license request.
 *
 * @param page of the request at the vendor's
 * @param answersReachApplicant false when no mail can be sent to the applicant's address
 */
public record LicenseRequested(
        Recipient vendor, Applicant applicant, LicenseRequest request, String page, boolean answersReachApplicant)
        implements Notification {

    public LicenseRequested(Recipient vendor, Applicant applicant, LicenseRequest request, String page) {
        this(
                vendor,
                applicant,
                request,
                page,
                applicant.email().filter(EmailAddress::isUsable).isPresent());
    }

    @Override
    public List<Recipient> recipients() {
        return List.of(vendor);
    }

    @Override
    public Optional<EmailAddress> replyTo() {
        return applicant.email().filter(email -> answersReachApplicant);
    }

    @Override
    public Notification withoutReplyTo() {
        return new LicenseRequested(vendor, applicant, request, page, false);
    }

    @Override
    public String subject(Wording in) {
        return in.say(LicenseMailMessage.REQUEST_TITLE, HarmlessText.ofName(applicant.organization()));
    }

    @Override
    public String opening(Wording in) {
        return in.say(LicenseMailMessage.REQUEST_ASKED, HarmlessText.ofName(applicant.organization()));
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<Section>();
        facts.add(numbers(in));
        facts.add(applicant(in));
        facts.add(in.quotation(LicenseMailMessage.EXPLANATION, request.explanation()));
        facts.add(in.paragraph(howToAnswer()));
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return in.button(LicenseMailMessage.TO_THE_REQUEST, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return request.wanted().isEmpty() ? List.of() : List.of(in.paragraph(LicenseMailMessage.REQUEST_NUMBERS));
    }

    @Override
    public String reason(Wording in) {
        return in.say(LicenseMailMessage.BECAUSE_VENDOR);
    }

    private LicenseMailMessage howToAnswer() {
        if (applicant.email().isEmpty()) {
            return LicenseMailMessage.REQUEST_LEFT;
        }
        return answersReachApplicant ? LicenseMailMessage.REQUEST_REPLY : LicenseMailMessage.REQUEST_UNREACHABLE;
    }

    private Definitions applicant(Wording in) {
        var who = applicant.email().map(email -> "%s <%s>".formatted(request.by(), email));
        return in.definitions(
                in.definition(
                        LicenseMailMessage.REQUEST_NUMBER, request.number().toString()),
                in.definition(MailMessage.ORGANIZATION, "%s (%s)".formatted(applicant.organization(), applicant.id())),
                in.definition(LicenseMailMessage.REQUESTED_BY, who.orElse(request.by())),
                in.definition(LicenseMailMessage.REQUESTED_AT, request.at()));
    }

    /** The wanted numbers beside the current ones. */
    private Section numbers(Wording in) {
        if (request.wanted().isEmpty()) {
            return in.paragraph(LicenseMailMessage.REQUEST_NO_NUMBERS);
        }
        return in.table(
                LicenseMailMessage.REQUEST_WANTED,
                List.of(
                        LicenseMailMessage.METRIC,
                        LicenseMailMessage.WANTED,
                        LicenseMailMessage.MAXIMUM,
                        LicenseMailMessage.GRANTED,
                        LicenseMailMessage.USED),
                request.wanted().stream().map(line -> row(in, line)).toList());
    }

    private static Row row(Wording in, LicenseRequest.Line line) {
        return in.row(
                in.heading(TermMessage.of(line.metric())),
                line.wanted().value(),
                line.current().maximum().value(),
                line.current().granted().value(),
                line.used());
    }

    /**
     * The organization and the administrator of a license request.
     *
     * @param organization its name
     * @param email the administrator's current address; empty when they have left
     */
    public record Applicant(OrganizationId id, String organization, Optional<EmailAddress> email) {}
}
