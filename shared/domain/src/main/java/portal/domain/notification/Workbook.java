package portal.domain.notification;

/** An .xlsx file to go with a letter. The content is shared, not copied: whoever gets it leaves it as it is. */
@SuppressWarnings("ArrayRecordComponent")
public record Workbook(String fileName, byte[] content) {}
