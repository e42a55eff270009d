package portal.domain.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.SystemUseCase;

/**
 * Shows support the incidents of all organizations: those that are open, oldest first, or the one that somebody names
 * on the telephone (docs/domain.md, section 2).
 */
public final class ReadIncidentQueue
        implements SystemUseCase<ReadIncidentQueue.Question, Page<QueuedIncident>, Page<QueuedIncident>> {

    /** An incident and its organization are read together, and one read has room for 100. */
    private static final int MOST_ON_A_PAGE = 50;

    private static final Pattern WITHOUT_PREFIX = Pattern.compile("[0-9]+");

    private final IncidentQueue queue;

    public ReadIncidentQueue(IncidentQueue queue) {
        this.queue = queue;
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public Page<QueuedIncident> read(Caller.BackOffice caller, Question question) {
        var filter = question.filter();
        return question.words().isPresent()
                ? named(question.words().get(), filter)
                : queue.page(
                        filter.status().orElse(IncidentStatus.OPEN),
                        filter,
                        question.page().atMost(MOST_ON_A_PAGE));
    }

    @Override
    public Decision<Page<QueuedIncident>> decide(
            Caller.BackOffice caller, Page<QueuedIncident> page, Question question) {
        return Decision.of(page);
    }

    private Page<QueuedIncident> named(String words, QueueFilter filter) {
        var number = number(words);
        var found = number.isPresent() ? queue.find(number.get()) : Optional.<QueuedIncident>empty();
        return new Page<>(
                found.filter(one -> matches(filter, one.incident())).stream().toList(), Optional.empty());
    }

    private static boolean matches(QueueFilter filter, IncidentSummary incident) {
        return filter.matches(
                incident.status(), incident.severity(), incident.organization().value());
    }

    /** As people say it: with or without what all numbers begin with, in whatever case. */
    private static Optional<IncidentNumber> number(String words) {
        var said = words.strip().toUpperCase(Locale.ROOT);
        return IncidentNumber.parse(WITHOUT_PREFIX.matcher(said).matches() ? "INC-" + said : said);
    }

    /** @param words the number of the one incident that is wanted; empty for the queue */
    public record Question(QueueFilter filter, Optional<String> words, PageRequest page) {}
}
