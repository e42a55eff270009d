package portal.adapters.download;

import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** How a link to a file is refused. */
public final class DownloadProblems {

    /** One answer for every link that is not good, so that it tells nobody why. */
    public static final Problem DOWNLOAD_NOT_FOUND = new Problem(
            "download-not-found",
            404,
            new Bilingual("Deze link is niet (meer) geldig.", "This link is not valid, or not any more."),
            new Bilingual(
                    "Een link naar een bestand is 7 dagen geldig. Vraag het bestand opnieuw aan in het portaal: u krijgt dan een nieuwe link.",
                    "A link to a file is good for 7 days. Ask for the file again in the portal: you then get a new link."));

    private DownloadProblems() {}
}
