package portal.domain.announcement;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.organization.Organization;
import portal.domain.paging.Page;

/**
 * What the vendor announces, and how far it is.
 *
 * @param id sorts by the time at which it was made
 * @param texts one for each language
 * @param link where its button leads; empty for the reader's own choices of what to hear of
 * @param by the system of the vendor that announced it
 * @param version 1, and one more with each change
 */
public record Announcement(
        String id,
        Audience audience,
        Map<Language, Content> texts,
        Optional<String> link,
        String by,
        Instant at,
        Progress progress,
        long version) {

    public Announcement {
        texts = Map.copyOf(texts);
    }

    /** @throws java.util.NoSuchElementException when it has no text in the language */
    public Content in(Language language) {
        return Optional.ofNullable(texts.get(language)).orElseThrow();
    }

    /** The same, told to the organizations of a page. */
    Announcement toldTo(Page<Organization> page, Instant now) {
        return new Announcement(id, audience, texts, link, by, at, progress.after(page, now), version);
    }

    /** The version that is stored after a change. */
    public Announcement next() {
        return new Announcement(id, audience, texts, link, by, at, progress, version + 1);
    }

    /**
     * What it says in a language.
     *
     * @param subject on one line
     * @param text in Markdown (CommonMark)
     */
    public record Content(String subject, String text) {}

    /**
     * How far it is. Organizations are told in the order of their ids.
     *
     * @param organizations how many were told
     * @param last the organization that was told last; empty before the first
     * @param completedAt when the last one was told; empty as long as there are more
     */
    public record Progress(int organizations, Optional<OrganizationId> last, Optional<Instant> completedAt) {

        static final Progress NONE = new Progress(0, Optional.empty(), Optional.empty());

        private Progress after(Page<Organization> page, Instant now) {
            var told = page.items();
            return new Progress(
                    organizations + told.size(),
                    told.isEmpty() ? last : Optional.of(told.getLast().id()),
                    page.next().isPresent() ? Optional.empty() : Optional.of(now));
        }
    }
}
