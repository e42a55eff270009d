package portal.workbook;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A ZIP file whose entries have their sizes in front, so that a reader can take them as they come. */
final class Zip implements Closeable {

    private final ZipArchiveOutputStream out;
    private final LocalDateTime time;

    /** @param time of every entry */
    Zip(Path file, LocalDateTime time) throws IOException {
        this.out = new ZipArchiveOutputStream(file);
        this.time = time;
    }

    void add(String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var packed = Deflating.packedLast(bytes);
        var entry = entry(name, bytes.length, packed.length, Checksum.of(bytes));
        out.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
    }

    /** Adds an entry of a head, what was spooled, and a foot. */
    void add(String name, String head, Spool spool, String foot) throws IOException {
        var first = head.getBytes(StandardCharsets.UTF_8);
        var last = foot.getBytes(StandardCharsets.UTF_8);
        var packedFirst = Deflating.packed(first);
        var packedLast = Deflating.packedLast(last);
        var checksum = Checksum.joined(Checksum.of(first), spool.checksum(), spool.size());
        var entry = entry(
                name,
                first.length + spool.size() + last.length,
                packedFirst.length + spool.packedSize() + packedLast.length,
                Checksum.joined(checksum, Checksum.of(last), last.length));
        try (var packed = joined(
                List.of(new ByteArrayInputStream(packedFirst), spool.packed(), new ByteArrayInputStream(packedLast)))) {
            out.addRawArchiveEntry(entry, packed);
        }
    }

    private ZipArchiveEntry entry(String name, long size, long packedSize, int checksum) {
        var entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTimeLocal(time);
        entry.setSize(size);
        entry.setCompressedSize(packedSize);
        entry.setCrc(Integer.toUnsignedLong(checksum));
        return entry;
    }

    private static InputStream joined(List<InputStream> parts) {
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
