package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.Announcements;
import portal.domain.announcement.Audience;

/** How announcements are stored. */
public abstract class AnnouncementsContract extends PortContract {

    @Test
    void givesBackWhatWasAdded() {
        var begun =
                announcement("1", new Announcement.Progress(0, Optional.empty(), Optional.empty()), Optional.empty());
        var done = announcement(
                "2",
                new Announcement.Progress(
                        70, Optional.of(new OrganizationId("globex")), Optional.of(NOW.plus(Duration.ofSeconds(3)))),
                Optional.of("https://vendor.example/news"));
        commit(announcements().add(begun));
        commit(announcements().add(done));

        assertThat(announcements().find("1")).contains(begun);
        assertThat(announcements().find("2")).contains(done);
        assertThat(announcements().find("3")).isEmpty();
    }

    @Test
    void addsNothingTwice() {
        commit(announcements().add(announcement("1")));

        assertConflicts(announcements().add(announcement("1")));
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        commit(announcements().add(announcement("1")));
        var read = announcements().find("1").orElseThrow();

        commit(announcements().update(read));

        assertThat(announcements().find("1")).contains(read.next());
        assertConflicts(announcements().update(read));
        assertConflicts(announcements().update(announcement("2")));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (var id : new String[] {"1", "3", "2"}) {
            commit(announcements().add(announcement(id)));
        }

        var page = announcements().list(first(2));

        assertThat(page.items()).extracting(Announcement::id).containsExactly("3", "2");
        var last = announcements().list(next(2, page.next()));
        assertThat(last.items()).extracting(Announcement::id).containsExactly("1");
        assertThat(last.next()).isEmpty();
    }

    private Announcements announcements() {
        return ports().announcements();
    }

    private static Announcement announcement(String id) {
        return announcement(id, new Announcement.Progress(0, Optional.empty(), Optional.empty()), Optional.empty());
    }

    private static Announcement announcement(String id, Announcement.Progress progress, Optional<String> link) {
        return new Announcement(
                id,
                Audience.EVENTS,
                Map.of(
                        Language.NL, new Announcement.Content("Kom ook", "Eerste.\n\n- Tweede"),
                        Language.EN, new Announcement.Content("Do come", "First.\n\n- Second")),
                link,
                "content-client",
                NOW,
                progress,
                1);
    }
}
