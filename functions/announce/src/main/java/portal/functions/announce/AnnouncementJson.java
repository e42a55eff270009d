package portal.functions.announce;

import java.util.Locale;
import java.util.function.Function;
import portal.domain.access.Language;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.Announcement.Content;
import portal.platform.json.Json;

/** An announcement as the vendor sees it. */
final class AnnouncementJson {

    private AnnouncementJson() {}

    /** Without its text. */
    static Json.Struct inAList(Announcement announcement) {
        return base(announcement).build();
    }

    static Json.Struct whole(Announcement announcement) {
        return base(announcement)
                .put("text", bilingual(announcement, Content::text))
                .build();
    }

    private static Json.Builder base(Announcement announcement) {
        var progress = announcement.progress();
        return Json.object()
                .put("id", announcement.id())
                .put("audience", announcement.audience())
                .put("status", progress.completedAt().isPresent() ? "ANNOUNCED" : "ANNOUNCING")
                .put("subject", bilingual(announcement, Content::subject))
                .putIfPresent("link", announcement.link())
                .put("announcedBy", announcement.by())
                .put("announcedAt", announcement.at())
                .put("organizations", progress.organizations())
                .putIfPresent("completedAt", progress.completedAt());
    }

    private static Json.Struct bilingual(Announcement announcement, Function<Content, String> part) {
        var texts = Json.object();
        for (var language : Language.values()) {
            texts.put(language.name().toLowerCase(Locale.ROOT), part.apply(announcement.in(language)));
        }
        return texts.build();
    }
}
