package vn.cuaso.benchmarks.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import vn.cuaso.benchmarks.Percentiles;

/** Callers that each send one request after the other for a while. */
final class Load {
    private final URI server;
    private final int callers;

    Load(URI server, int callers) {
        this.server = server;
        this.callers = callers;
    }

    /**
     * What came of it.
     *
     * @param seconds until the last caller was done
     */
    record Result(int requests, double seconds, Percentiles times) {
        double perSecond() {
            return requests / seconds;
        }
    }

    /**
     * Sends requests until the time is over or there are none left.
     *
     * @param requests gives the next one to each caller that asks; several ask at once
     */
    Result run(Supplier<Optional<byte[]>> requests, long millis) {
        long begin = System.nanoTime();
        long end = begin + millis * 1_000_000;
        List<Future<long[]>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                running.add(threads.submit(() -> call(requests, end)));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] nanos =
                running.stream().map(Load::times).flatMapToLong(LongStream::of).toArray();
        return new Result(nanos.length, seconds, new Percentiles(nanos));
    }

    private static long[] times(Future<long[]> caller) {
        if (caller.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("A caller failed", caller.exceptionNow());
        }
        return caller.resultNow();
    }

    private long[] call(Supplier<Optional<byte[]>> requests, long end) {
        LongStream.Builder times = LongStream.builder();
        try (KeptConnection connection = new KeptConnection(server)) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                Optional<byte[]> request = requests.get();
                if (request.isEmpty()) {
                    break;
                }
                KeptConnection.Answer answer = connection.exchange(request.get());
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.status() + " " + answer.text());
                }
                times.add(System.nanoTime() - begin);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times.build().toArray();
    }
}
