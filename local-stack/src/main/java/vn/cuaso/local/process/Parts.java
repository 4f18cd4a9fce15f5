package vn.cuaso.local.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is started and stopped together, all at the same time. */
public final class Parts implements AutoCloseable {
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Parts(Collection<? extends Part> parts) {
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    /** Parts of any kind. */
    public static Parts of(Collection<? extends Part> parts) {
        return new Parts(parts);
    }

    /**
     * Programs of this machine that do not run yet.
     *
     * @param onUnexpectedEnd is told of a process that ended although nobody asked it to
     */
    public Parts(Collection<? extends Program> programs, Consumer<ChildProcess> onUnexpectedEnd) {
        this(programs.stream()
                .map(program -> new ProcessPart(program, onUnexpectedEnd))
                .toList());
    }

    /**
     * Starts all and returns when all of them answer.
     *
     * @param started is told of each as soon as it answers
     * @throws StackFailure when one cannot be started; what was started keeps running
     */
    public void start(Consumer<Part> started) {
        Parallel.forEach(parts.values(), part -> {
            part.start();
            started.accept(part);
        });
    }

    /** In the order in which they were given. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** The part by that name, or null. */
    public Part find(String name) {
        return parts.get(name);
    }

    /** Stops what runs. */
    @Override
    public void close() {
        Parallel.forEach(parts.values(), Part::stop);
    }
}
