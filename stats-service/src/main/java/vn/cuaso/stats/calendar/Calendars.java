package vn.cuaso.stats.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.cuaso.stats.StatsConfig;

/** The working calendar of this installation. */
public final class Calendars {

    private static final String VIETNAM = "/calendar/vietnam.properties";

    private Calendars() {}

    @Produces
    @Singleton
    static WorkingCalendar ofInstallation(StatsConfig config) {
        return in(config.calendar().file());
    }

    /** Vietnam's calendar as it is shipped. */
    public static WorkingCalendar vietnam() {
        return in(Optional.empty());
    }

    private static WorkingCalendar in(Optional<Path> file) {
        try (var reader = reader(file)) {
            return new WorkingCalendar(CalendarFile.read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the calendar cannot be read: " + file.map(Path::toString).orElse(VIETNAM), e);
        }
    }

    private static Reader reader(Optional<Path> file) throws IOException {
        return file.isPresent()
                ? Files.newBufferedReader(file.get())
                : new InputStreamReader(Calendars.class.getResourceAsStream(VIETNAM), UTF_8);
    }
}
