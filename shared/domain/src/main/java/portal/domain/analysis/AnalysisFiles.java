package portal.domain.analysis;

import portal.domain.access.Language;

/** Makes the files of analyses. */
public interface AnalysisFiles {

    /** Begins a file. Close it when it is sent. */
    AnalysisFile begin(AnalysisRequest.Format format, Language language);
}
