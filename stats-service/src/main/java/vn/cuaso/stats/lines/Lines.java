package vn.cuaso.stats.lines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file, each with its number and where the next one begins: what a later run goes on from. */
public final class Lines implements AutoCloseable {

    /** Of a line that is longer only this much is kept, and that is no event. */
    public static final int LONGEST = 64 * 1024;

    private static final int BUFFER = 256 * 1024;

    private final InputStream input;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;
    private long number;

    /** One line. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Line(long number, long end, byte[] bytes) {

        public boolean isTooLong() {
            return bytes.length >= LONGEST;
        }

        public boolean isBlank() {
            return new String(bytes, ISO_8859_1).isBlank();
        }
    }

    /** All lines of what streams in. */
    public static Lines of(InputStream input) {
        return new Lines(new BufferedInputStream(input, BUFFER), 0, 0);
    }

    private Lines(InputStream input, long position, long number) {
        this.input = input;
        this.position = position;
        this.number = number;
    }

    /** The lines behind an earlier one. */
    public static Lines from(Path file, long position, long number) throws IOException {
        var input = Files.newInputStream(file);
        input.skipNBytes(position);
        return new Lines(new BufferedInputStream(input, BUFFER), position, number);
    }

    /** The next line, without what ends it; empty at the end of the file. */
    public Optional<Line> next() throws IOException {
        line.reset();
        int next = input.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0; next = input.read()) {
            position++;
            if (next == '\n') {
                break;
            }
            if (line.size() < LONGEST) {
                line.write(next);
            }
        }
        number++;
        return Optional.of(new Line(number, position, withoutReturn(line.toByteArray())));
    }

    private static byte[] withoutReturn(byte[] bytes) {
        var ended = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return ended ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
