package vn.cuaso.stats.ingest;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.dossier.Arrival;
import vn.cuaso.stats.dossier.Batch;
import vn.cuaso.stats.dossier.DossierEventReader;
import vn.cuaso.stats.dossier.DossierEventReader.Read;
import vn.cuaso.stats.dossier.DossierStore;
import vn.cuaso.stats.dossier.Verdict;
import vn.cuaso.stats.lines.Lines;
import vn.cuaso.stats.lines.Lines.Line;

/** Takes lines in, some at a time: the next ones are read when these are safe and answered. */
@ApplicationScoped
class Ingest {

    private static final Logger LOG = Logger.getLogger(Ingest.class);

    private final DossierEventReader events;
    private final DossierStore store;
    private final ObjectMapper json;
    private final int linesAtOnce;
    private final long most;
    private final Duration longestWait;

    /**
     * Only one writes at a time anyway (begin-keeping.sql). Waiting here rather than there takes no connection away from
     * those who read.
     */
    private final ReentrantLock turn = new ReentrantLock(true);

    Ingest(DossierEventReader events, DossierStore store, ObjectMapper json, StatsConfig config) {
        this.events = events;
        this.store = store;
        this.json = json;
        this.linesAtOnce = config.ingest().batch();
        this.most = config.ingest().most().asLongValue();
        this.longestWait = config.keepTimeout();
    }

    void take(InputStream input, OutputStream output) throws IOException {
        var lines = Lines.of(input);
        for (var some = next(lines); !some.isEmpty(); some = next(lines)) {
            if (some.getLast().end() > most) {
                write(
                        output,
                        List.of(Answer.stopped(some.getFirst().number(), "more than " + most + " bytes at once")));
                return;
            }
            try {
                write(output, keep(some));
            } catch (StoppedException stop) {
                LOG.warnf("An ingestion was stopped: %s", stop.getMessage());
                write(
                        output,
                        List.of(Answer.stopped(some.getFirst().number(), "the store is away, send the rest again")));
                return;
            }
        }
    }

    private List<Line> next(Lines lines) throws IOException {
        var some = new ArrayList<Line>();
        for (int read = 0; read < linesAtOnce; read++) {
            var line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            some.add(line.get());
        }
        return some;
    }

    private List<Answer> keep(List<Line> lines) throws StoppedException {
        var answers = new TreeMap<Long, Answer>();
        var arrivals = new ArrayList<Arrival>();
        var numbers = new ArrayList<Long>();
        for (var line : lines) {
            if (line.isBlank()) {
                continue;
            }
            switch (read(line)) {
                case Read.Possible(var event) -> {
                    arrivals.add(new Arrival(event, events.now(), new Arrival.Origin(line.bytes(), "ingest")));
                    numbers.add(line.number());
                }
                case Read.Impossible(var reason) -> answers.put(line.number(), Answer.refused(line.number(), reason));
            }
        }
        keep(arrivals, numbers).forEach(answer -> answers.put(answer.line(), answer));
        return List.copyOf(answers.values());
    }

    private Read read(Line line) {
        return line.isTooLong() ? new Read.Impossible("the line is too long") : events.read(line.bytes());
    }

    private List<Answer> keep(List<Arrival> arrivals, List<Long> numbers) throws StoppedException {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        var verdicts = kept(Batch.of(arrivals));
        var answers = new ArrayList<Answer>();
        for (int index = 0; index < verdicts.size(); index++) {
            answers.add(Answer.of(numbers.get(index), verdicts.get(index)));
        }
        return answers;
    }

    private List<Verdict> kept(Batch batch) throws StoppedException {
        try {
            if (!turn.tryLock(longestWait.toMillis(), MILLISECONDS)) {
                throw new StoppedException("other requests kept events all the time");
            }
            try {
                return VertxContextSupport.subscribeAndAwait(() -> store.keep(batch));
            } finally {
                turn.unlock();
            }
        } catch (StoppedException stop) {
            throw stop;
        } catch (Throwable failure) {
            throw new StoppedException(failure.toString());
        }
    }

    private void write(OutputStream output, List<Answer> answers) throws IOException {
        for (var answer : answers) {
            output.write(json.writeValueAsBytes(answer));
            output.write('\n');
        }
        output.flush();
    }

    /** The store is away or overrun, and nobody knows for how long. */
    private static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1;

        StoppedException(String why) {
            super(why);
        }
    }
}
