package vn.cuaso.benchmarks.qr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import vn.cuaso.benchmarks.process.Pause;

/** All browsers that wait. */
final class Crowd {
    private static final int AT_ONCE = 16;
    private static final int SECONDS_OF_PATIENCE = 60;

    private final List<WaitingBrowser> browsers;

    private Crowd(List<WaitingBrowser> browsers) {
        this.browsers = browsers;
    }

    /** Makes the sessions and opens their streams; returns when every browser has its first code. */
    static Crowd gather(int size, Sessions sessions, EventStreams streams) throws IOException {
        List<WaitingBrowser> browsers = new ArrayList<>(size);
        try (ExecutorService makers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Session>> made = new ArrayList<>(size);
            for (int number = 0; number < size; number++) {
                int browser = number;
                made.add(makers.submit(() -> sessions.create(browser)));
            }
            for (Future<Session> session : made) {
                WaitingBrowser browser = new WaitingBrowser(session.get());
                browsers.add(browser);
                streams.open(browser);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Crowd crowd = new Crowd(browsers);
        crowd.await("a first code", browser -> browser.codes() > 0, browsers);
        return crowd;
    }

    List<WaitingBrowser> first(int count) {
        return browsers.subList(0, count);
    }

    /** All codes that came so far. */
    long codes() {
        return browsers.stream().mapToLong(WaitingBrowser::codes).sum();
    }

    /** How many streams were closed. */
    long ended() {
        return browsers.stream().filter(WaitingBrowser::ended).count();
    }

    /** Waits until all of {@code these} are as wanted. */
    void await(String what, Predicate<WaitingBrowser> wanted, List<WaitingBrowser> these) {
        for (int tenth = 0; tenth < SECONDS_OF_PATIENCE * 10; tenth++) {
            if (these.stream().allMatch(wanted)) {
                return;
            }
            Pause.millis(100);
        }
        long missing = these.stream().filter(wanted.negate()).count();
        WaitingBrowser one = these.stream().filter(wanted.negate()).findFirst().orElseThrow();
        throw new IllegalStateException("%d browsers are without %s; one was answered %s, ended: %s"
                .formatted(missing, what, one.status(), one.ended()));
    }
}
