package vn.cuaso.stats.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.dossier.Arrival;
import vn.cuaso.stats.dossier.Batch;
import vn.cuaso.stats.dossier.Checkpoint;
import vn.cuaso.stats.dossier.Checkpoint.Refusal;
import vn.cuaso.stats.dossier.DossierEventReader;
import vn.cuaso.stats.dossier.DossierEventReader.Read;
import vn.cuaso.stats.lines.Lines;

/** A file of events, cut into batches that each know how far they bring an import. */
final class EventFile implements AutoCloseable {

    private static final int BUFFER = 1024 * 1024;

    private final String digest;
    private final Lines lines;
    private final LineFormat format;
    private final int linesOfABatch;

    private EventFile(String digest, Lines lines, LineFormat format, int linesOfABatch) {
        this.digest = digest;
        this.lines = lines;
        this.format = format;
        this.linesOfABatch = linesOfABatch;
    }

    /** What tells the file from others, whatever it is called: the SHA-256 of its contents. */
    static String digest(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Opens the file where an earlier run has left it. Throws {@link IllegalArgumentException} about its first line. */
    static EventFile open(Path file, String digest, Progress from, DossierEventReader events, int linesOfABatch)
            throws IOException {
        LineFormat format;
        var begun = from;
        try (var beginning = Lines.from(file, 0, 0)) {
            var first = beginning.next().orElseThrow(() -> new IllegalArgumentException("the file is empty"));
            format = first.bytes().length > 0 && first.bytes()[0] == '{'
                    ? new JsonLines(events)
                    : CsvLines.ofHeader(first.bytes(), events);
            if (format.hasHeader() && from.line() == 0) {
                begun = from.at(first.end(), first.number());
            }
        }
        return new EventFile(digest, Lines.from(file, begun.position(), begun.line()), format, linesOfABatch);
    }

    /** The next batch; empty after the last one. */
    Optional<Batch> next() throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Lines.Line last = null;
        for (int read = 0; read < linesOfABatch; read++) {
            var line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            last = line.get();
            if (last.isBlank()) {
                continue;
            }
            switch (last.isTooLong() ? new Read.Impossible("the line is too long") : format.read(last.bytes())) {
                case Read.Possible(var event) -> {
                    // A history is told as it was known then: what it holds restates no month.
                    arrivals.add(new Arrival(event, event.time(), new Arrival.Origin(last.bytes(), "import")));
                    numbers.add(last.number());
                }
                case Read.Impossible(var reason) -> refusals.add(new Refusal(last.number(), reason));
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Batch(arrivals, Optional.of(new Checkpoint(digest, last.end(), last.number(), numbers, refusals))));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
