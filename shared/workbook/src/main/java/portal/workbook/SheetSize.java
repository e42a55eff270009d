package portal.workbook;

/**
 * The used size of a sheet.
 *
 * @param rows at least 1
 * @param columns 1 to 26
 */
record SheetSize(int rows, int columns) {

    SheetSize {
        if (rows < 1 || columns < 1 || columns > 26) {
            throw new IllegalArgumentException(rows + " rows and " + columns + " columns");
        }
    }

    /** The dimension, such as {@code A1:I20}. */
    String range() {
        return "A1:" + (char) ('A' + columns - 1) + rows;
    }
}
