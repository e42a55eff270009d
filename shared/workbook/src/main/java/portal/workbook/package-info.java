/** Writes the license analysis as a workbook. */
@NullMarked
package portal.workbook;

import org.jspecify.annotations.NullMarked;
