package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cuaso.local.process.PrivateFiles;

/**
 * The link by which the first operator joins. auth-service writes it into the log of its very first start; logs are of one
 * run, so it is kept for as long as it may be good.
 */
final class OperatorInvitation {
    private static final Pattern LINK = Pattern.compile("The first administrator joins by (http\\S+)");
    /** {@code cuaso.auth.operators.invitation}, where nobody says otherwise. */
    private static final Duration GOOD = Duration.ofHours(24);

    private final StackFolder folder;
    private final InstantSource clock;

    OperatorInvitation(StackFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The link, if there is one that is not a day old. Whether somebody used it is not known here. */
    Optional<String> find() {
        Path kept = folder.secrets().resolve("first-operator");
        loggedNow().ifPresent(link -> PrivateFiles.write(kept, link));
        return isGood(kept) ? Optional.of(PrivateFiles.read(kept)) : Optional.empty();
    }

    private boolean isGood(Path kept) {
        try {
            return Files.exists(kept)
                    && Files.getLastModifiedTime(kept).toInstant().plus(GOOD).isAfter(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + kept, e);
        }
    }

    /** Whichever instance of auth-service was the first. */
    private Optional<String> loggedNow() {
        try (Stream<Path> logs = Files.list(folder.logs())) {
            return logs.filter(log -> log.getFileName().toString().startsWith("auth-service"))
                    .map(log -> LINK.matcher(PrivateFiles.read(log)))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the logs in " + folder.logs(), e);
        }
    }
}
