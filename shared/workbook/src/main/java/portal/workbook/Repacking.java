package portal.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook again so that every reader can read it. The file of fastexcel has three faults. It gives sizes of
 * zero after each entry, which streaming readers refuse. It gives every sheet the dimension of one cell, which some
 * readers trust. It does not mark blanks at the ends of a text as part of it.
 */
final class Repacking {

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet([0-9]+)\\.xml");
    /** The list of contents comes first, because some readers expect that. */
    private static final Comparator<ZipEntry> ORDER =
            Comparator.comparing(entry -> !entry.getName().equals("[Content_Types].xml"));

    private final List<SheetSize> sizes;
    private final LocalDateTime time;

    /**
     * @param sizes the sizes of the sheets, in their order
     * @param time of every entry
     */
    Repacking(List<SheetSize> sizes, LocalDateTime time) {
        this.sizes = List.copyOf(sizes);
        this.time = time;
    }

    void repack(Path file, OutputStream target) throws IOException {
        try (var source = new ZipFile(file.toFile());
                var zip = new ZipOutputStream(target)) {
            for (ZipEntry entry : source.stream().sorted(ORDER).toList()) {
                var repacked = new ZipEntry(entry.getName());
                repacked.setTimeLocal(time);
                zip.putNextEntry(repacked);
                copy(source, entry, zip);
                zip.closeEntry();
            }
        }
    }

    private void copy(ZipFile source, ZipEntry entry, ZipOutputStream zip) throws IOException {
        var sheet = SHEET.matcher(entry.getName());
        try (var content = source.getInputStream(entry)) {
            if (sheet.matches()) {
                var mended = mended(sizes.get(Integer.parseInt(sheet.group(1)) - 1), zip);
                content.transferTo(mended);
                mended.flush();
            } else {
                content.transferTo(zip);
            }
        }
    }

    private static OutputStream mended(SheetSize size, OutputStream out) {
        var buffered = new BufferedOutputStream(out);
        var sized = new Replacing(buffered, "<dimension ref=\"A1\"/>", "<dimension ref=\"" + size.range() + "\"/>");
        return new Replacing(sized, "<t>", "<t xml:space=\"preserve\">");
    }
}
