package portal.functions.announce;

import jakarta.inject.Singleton;
import java.util.Optional;
import portal.domain.announcement.Announce;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.ReadAnnouncements;
import portal.domain.paging.Page;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;

/** The vendor's paths to announcements, and everybody's to leave an audience. */
@Singleton
public final class AnnounceHandler extends HttpFunction {

    AnnounceHandler(
            RequestPipeline pipeline,
            Announce announce,
            ReadAnnouncements readAnnouncements,
            UnsubscribeByLink byLink) {
        super(
                pipeline,
                Route.system("POST /announcements", AnnounceRequest::read, announce, AnnounceHandler::announced),
                Route.system(
                        "GET /announcements{?limit,cursor}",
                        QueryParameters::readPage,
                        readAnnouncements.list(),
                        AnnounceHandler::listed),
                Route.system(
                        "GET /announcements/{id}",
                        request -> Parsed.valid(request.pathParameter("id")),
                        readAnnouncements.find(),
                        AnnounceHandler::found),
                Route.open("GET /unsubscribe/{token}", UnsubscribeByLink::read, byLink::ask, UnsubscribePage::of),
                Route.open(
                        "POST /unsubscribe/{token}",
                        UnsubscribeByLink::read,
                        byLink::unsubscribe,
                        UnsubscribePage::of));
    }

    private static HttpResponse announced(HttpRequest request, Announcement announcement) {
        return HttpResponse.json(202, AnnouncementJson.whole(announcement))
                .with("Location", "/announcements/" + announcement.id());
    }

    private static HttpResponse listed(HttpRequest request, Page<Announcement> page) {
        return HttpResponse.ok(QueryParameters.page(page, AnnouncementJson::inAList));
    }

    private static HttpResponse found(HttpRequest request, Optional<Announcement> found) {
        return found.map(announcement -> HttpResponse.ok(AnnouncementJson.whole(announcement)))
                .orElseGet(() -> ProblemDetails.in(request).of(Problem.NOT_FOUND));
    }
}
