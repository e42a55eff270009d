package portal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs what is written, piece by piece on several threads, into one part of a deflated stream (RFC 1951). The part
 * ends at a whole byte and not with the end of the stream, so that another part can follow.
 */
final class Deflating extends OutputStream {

    private static final int PIECE = 1 << 18;

    /** So many pieces are in memory at most. */
    private static final int AT_ONCE = 4;

    private final OutputStream out;
    private final Executor threads;
    private final CRC32 checksum = new CRC32();
    private final Queue<CompletableFuture<byte[]>> packing = new ArrayDeque<>();
    private byte[] piece = new byte[PIECE];
    private int filled;
    private long size;
    private long packedSize;

    Deflating(OutputStream out, Executor threads) {
        this.out = out;
        this.threads = threads;
    }

    /** A short part. */
    static byte[] packed(byte[] bytes) {
        return packed(bytes, bytes.length, false);
    }

    /** The short part that ends the stream. */
    static byte[] packedLast(byte[] bytes) {
        return packed(bytes, bytes.length, true);
    }

    int checksum() {
        return (int) checksum.getValue();
    }

    long size() {
        return size;
    }

    /** Known when it is closed. */
    long packedSize() {
        return packedSize;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        checksum.update(bytes, offset, length);
        size += length;
        for (var written = 0; written < length; ) {
            var fitting = Math.min(length - written, PIECE - filled);
            System.arraycopy(bytes, offset + written, piece, filled, fitting);
            filled += fitting;
            written += fitting;
            if (filled == PIECE) {
                pack();
            }
        }
    }

    private void pack() throws IOException {
        var full = piece;
        var length = filled;
        packing.add(CompletableFuture.supplyAsync(() -> packed(full, length, false), threads));
        piece = new byte[PIECE];
        filled = 0;
        while (packing.size() >= AT_ONCE) {
            passOn();
        }
    }

    private void passOn() throws IOException {
        var packed = packing.remove().join();
        packedSize += packed.length;
        out.write(packed);
    }

    /** Fast rather than small: the file is read once or twice. */
    private static byte[] packed(byte[] bytes, int length, boolean last) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes, 0, length);
            if (last) {
                deflater.finish();
            }
            var packed = new ByteArrayOutputStream(length / 4 + 64);
            var some = new byte[1 << 14];
            int count;
            do {
                count = deflater.deflate(some, 0, some.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                packed.write(some, 0, count);
            } while (last ? !deflater.finished() : count == some.length);
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            pack();
        }
        while (!packing.isEmpty()) {
            passOn();
        }
        out.close();
    }
}
