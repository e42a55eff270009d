package portal.domain.analysis;

/** An .xlsx file. The content is shared, not copied: callers must not change it. */
@SuppressWarnings("ArrayRecordComponent")
public record Workbook(String fileName, byte[] content) {}
