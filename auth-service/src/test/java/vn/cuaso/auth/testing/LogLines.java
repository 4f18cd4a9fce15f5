package vn.cuaso.auth.testing;

import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged while it listens, exceptions and what caused them included, as text and as JSON. */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final JsonFormatter json = new JsonFormatter();

    public static LogLines listen() {
        LogLines log = new LogLines();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(logged instanceof ExtLogRecord extended ? extended.getFormattedMessage() : logged.getMessage());
        lines.add(json.format(logged));
        for (Throwable cause = logged.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(cause.toString());
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
