package vn.cuaso.local.launcher;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Conversation;
import vn.cuaso.local.process.Ports;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.TemporaryFolder;

/** One run, from the first line on the terminal to the last process that is gone. */
final class Launcher {
    private final Options options;
    private final Path repository;
    private final Path folder;
    private final Progress progress;
    private final Conversation conversation = new Conversation(System.in, System.out);
    private volatile boolean stopping;

    Launcher(Options options, Path repository) {
        this.options = options;
        this.repository = repository;
        this.folder = options.data().orElseGet(() -> TemporaryFolder.create("cuaso-stack-"));
        // A program reads our standard output; a person then reads the other one.
        PrintStream out = options.control() ? System.err : System.out;
        boolean terminal = !options.control() && isTerminal();
        this.progress = new Progress(out, terminal, InstantSource.system());
    }

    /** Runs until it is stopped; returns the exit status. */
    int run() throws InterruptedException {
        try {
            StackFolder stackFolder = StackFolder.open(folder);
            ServicePorts ports = ServicePorts.choose(options, new Ports(new SecureRandom()));
            stackFolder.prepare(options.fresh());
            LocalStack stack = new LocalStack(stackFolder, repository, ports, options, this::partEnded);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-stack"));
            start(stack);
            awaitStop(stack);
            return 0;
        } catch (RuntimeException | IOException e) {
            fail(e);
            return 1;
        }
    }

    // Without a terminal there is no console, whatever Error Prone's SystemConsoleNull knows of JDK 22 to 24.
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private void start(LocalStack stack) {
        Instant since = progress.now();
        progress.line("Cửa Số, bản chạy thử (local deployment)");
        stack.startStores(progress);
        if (!options.storesOnly()) {
            stack.startServices(progress);
        }
        if (startsOtherProvider()) {
            stack.startOtherProvider(progress);
        }
        progress.done("everything ready", since);
        if (options.demo() && !options.storesOnly()) {
            DemoData demo = new DemoData(stack, progress);
            if (options.control()) {
                demo.loadForPrograms();
            } else {
                demo.load();
            }
        }
        progress.settle();
    }

    /** A program starts it by command, when it needs it. */
    private boolean startsOtherProvider() {
        return options.federation() && !options.storesOnly() && !options.control();
    }

    private void awaitStop(LocalStack stack) throws IOException, InterruptedException {
        if (options.control()) {
            conversation.ready(Handover.write(stack, options));
            conversation.obey(stack.parts());
        } else {
            progress.line(Summary.of(stack, options));
            new CountDownLatch(1).await();
        }
    }

    private void partEnded(ChildProcess ended) {
        fail(ended.failure());
        System.exit(1);
    }

    private synchronized void fail(Throwable failure) {
        // What fails because everything is being stopped is no news.
        if (stopping) {
            return;
        }
        stopping = true;
        progress.settle();
        String explanation = Explanation.of(failure, folder);
        if (options.control()) {
            conversation.failed(explanation);
        } else {
            progress.line(explanation);
        }
    }

    private void stop(LocalStack stack) {
        stopping = true;
        progress.settle();
        progress.line("Stopping …");
        stack.close();
        if (options.data().isEmpty()) {
            PrivateFiles.remove(folder);
        }
        progress.line("Stopped; nothing is left running.");
    }
}
