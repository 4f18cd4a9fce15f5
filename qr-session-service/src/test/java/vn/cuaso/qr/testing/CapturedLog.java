package vn.cuaso.qr.testing;

import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while it is open, as text and as JSON: everything by our own classes, what is configured by others. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("vn.cuaso");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final JsonFormatter json = new JsonFormatter();
    private final Level before = OURS.getLevel();

    public CapturedLog() {
        setFormatter(new PatternFormatter("%p %c %s %X%n%e"));
        setLevel(Level.ALL);
        OURS.setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    public String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(getFormatter().format(logged));
        lines.add(json.format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        OURS.setLevel(before);
    }
}
