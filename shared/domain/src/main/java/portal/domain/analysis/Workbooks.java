package portal.domain.analysis;

import portal.domain.access.Language;

/** Makes the .xlsx file of an analysis. */
public interface Workbooks {

    Workbook write(LicenseAnalysis analysis, Language language);
}
