package portal.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.announcement.Audience;
import portal.domain.contact.ContactStatus;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;
import portal.domain.contact.SecondFactor;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;
import portal.domain.license.Cleanup;
import portal.domain.license.Edition;
import portal.domain.license.Refusal;
import portal.domain.license.RequestStatus;
import portal.domain.mail.Mail;
import portal.domain.organization.RemovalProgress;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;
import portal.domain.usage.Why;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.platform.http.FieldMessage;

/** Compares every enumeration of the document with the one of the domain that it shows. */
class EnumsTest {
    private static final JsonNode DOCUMENT = OpenApi.ofProject().document();
    private static final String SCHEMAS = "/components/schemas/";

    static final List<Map.Entry<String, List<String>>> ENUMS = List.of(
            entry("/paths/~1incidents/get/parameters/0/schema", lowerCase(IncidentFilter.Scope.values())),
            entry("/paths/~1support~1mails/get/parameters/0/schema", troubles()),
            entry(SCHEMAS + "Mail/properties/status", names(Mail.State.values())),
            entry(SCHEMAS + "IncidentStatus", names(IncidentStatus.values())),
            entry(SCHEMAS + "Severity", names(Severity.values())),
            entry(SCHEMAS + "AuditAction", names(Action.values())),
            entry(SCHEMAS + "AttachmentType", mediaTypes()),
            entry(SCHEMAS + "Attachment/properties/status", names(Attachment.Status.values())),
            entry(SCHEMAS + "Attachment/properties/from", names(Side.values())),
            entry(SCHEMAS + "Message/properties/from", names(Side.values())),
            entry(SCHEMAS + "StatusChange/properties/from", names(Side.values())),
            entry(SCHEMAS + "LicenseRequestStatus", names(RequestStatus.values())),
            entry(SCHEMAS + "Edition", names(Edition.values())),
            entry(SCHEMAS + "Metric", names(Metric.values())),
            entry(SCHEMAS + "EnvironmentType", names(EnvironmentType.values())),
            entry(SCHEMAS + "Language", lowerCase(Language.values())),
            entry(SCHEMAS + "Role", names(Role.values())),
            entry(SCHEMAS + "Capability", ofContacts()),
            entry(SCHEMAS + "Responsibility", names(Responsibility.values())),
            entry(SCHEMAS + "Newsletter", names(Newsletter.values())),
            entry(SCHEMAS + "Audience", names(Audience.values())),
            entry(SCHEMAS + "AnnouncementSummary/properties/status", List.of("ANNOUNCING", "ANNOUNCED")),
            entry(SCHEMAS + "UserKind", names(UserKind.values())),
            entry(SCHEMAS + "EmployeeKind", names(EmployeeKind.values())),
            entry(SCHEMAS + "Replacement/allOf/1/properties/status", names(SnapshotRun.Status.values())),
            entry(SCHEMAS + "Why", namesBut(Why.NO_KIND, Why.values())),
            entry(SCHEMAS + "CleanupAction/properties/action", names(Cleanup.Treatment.values())),
            entry(SCHEMAS + "Analysis/properties/status", names(AnalysisRequest.Status.values())),
            entry(SCHEMAS + "Analysis/properties/reason", names(AnalysisRequest.Reason.values())),
            entry(SCHEMAS + "AnalysisFormat", lowerCase(AnalysisRequest.Format.values())),
            entry(SCHEMAS + "SecondFactor/properties/status", names(SecondFactor.Status.values())),
            entry(SCHEMAS + "ContactStatus", names(ContactStatus.Value.values())),
            entry(SCHEMAS + "Removal/properties/status", names(RemovalProgress.Status.values())),
            entry(SCHEMAS + "FieldError/properties/code", codesOfFields()),
            entry(SCHEMAS + "RefusalError/allOf/1/properties/code", codesOfRefusals()),
            entry(SCHEMAS + "MutationRecord/properties/code", codesOfRefusals()),
            entry(SCHEMAS + "MutationRecord/properties/outcome", List.of("DONE", "REFUSED")));

    @ParameterizedTest
    @FieldSource("ENUMS")
    void haveTheValuesOfTheDomain(Map.Entry<String, List<String>> expected) {
        assertThat(OpenApi.elements(DOCUMENT.at(expected.getKey()).path("enum")))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(expected.getValue());
    }

    @Test
    void areAllComparedWithTheDomain() {
        var pointers = new ArrayList<String>();
        collect("", DOCUMENT, pointers);
        assertThat(pointers)
                .filteredOn(pointer -> !pointer.contains("/responses/"))
                .containsExactlyInAnyOrderElementsOf(
                        ENUMS.stream().map(Map.Entry::getKey).toList());
    }

    private static void collect(String pointer, JsonNode node, List<String> found) {
        if (node.path("enum").isArray()) {
            found.add(pointer);
        }
        node.properties()
                .forEach(member ->
                        collect(pointer + "/" + member.getKey().replace("/", "~1"), member.getValue(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), found);
        }
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** The names of the constants, without one that is never shown. */
    private static List<String> namesBut(Enum<?> untold, Enum<?>... constants) {
        return names(constants).stream()
                .filter(name -> !name.equals(untold.name()))
                .toList();
    }

    private static List<String> lowerCase(Enum<?>... constants) {
        return names(constants).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The capabilities that no scope gives: those of the vendor's systems are never shown to a contact. */
    private static List<String> ofContacts() {
        return Arrays.stream(Capability.values())
                .filter(capability -> capability.scopes().isEmpty())
                .map(Enum::name)
                .toList();
    }

    private static List<String> troubles() {
        return Arrays.stream(Mail.State.values())
                .filter(Mail.State::isTrouble)
                .map(Enum::name)
                .toList();
    }

    private static List<String> mediaTypes() {
        return Arrays.stream(AttachmentType.values())
                .map(AttachmentType::mediaType)
                .toList();
    }

    private static List<String> codesOfFields() {
        return FieldMessage.all().stream().map(FieldMessage::code).toList();
    }

    /** The codes of the refusals, in the order of the rules. */
    private static List<String> codesOfRefusals() {
        return Stream.of(Refusal.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .toList();
    }
}
