package portal.testing.fake;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.Attachments;
import portal.domain.incident.IncidentFiles;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;

final class InMemoryAttachments implements Attachments {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryAttachments(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public WithMember<Optional<IncidentFiles>> view(Caller.Customer caller, IncidentNumber number) {
        return new WithMember<>(contacts.member(caller), find(caller.organization(), number));
    }

    @Override
    public Optional<IncidentFiles> find(OrganizationId organization, IncidentNumber number) {
        var key = InMemoryIncidents.key(organization, number);
        return store.incidents
                .find(key)
                .map(incident -> new IncidentFiles(
                        incident.summary(), store.attachments.find(key).orElse(AttachmentList.NONE)));
    }

    @Override
    public List<ConditionalWrite> replaceWhileOpen(IncidentFiles before, AttachmentList after) {
        var open = store.incidents.update(
                key(before), incident -> incident.summary().status() == IncidentStatus.OPEN, incident -> incident);
        return List.of(replace(before, after), open);
    }

    @Override
    public ConditionalWrite replace(IncidentFiles before, AttachmentList after) {
        var version = before.attachments().version();
        return version == 0
                ? store.attachments.insert(key(before), after)
                : store.attachments.replace(key(before), after, list -> list.version() == version);
    }

    private static InMemoryTable.Key key(IncidentFiles files) {
        return InMemoryIncidents.key(
                files.incident().organization(), files.incident().number());
    }
}
