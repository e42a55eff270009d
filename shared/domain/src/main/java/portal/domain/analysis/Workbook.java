package portal.domain.analysis;

/** An .xlsx file. The content is shared, not copied: whoever gets it leaves it as it is. */
@SuppressWarnings("ArrayRecordComponent")
public record Workbook(String fileName, byte[] content) {}
