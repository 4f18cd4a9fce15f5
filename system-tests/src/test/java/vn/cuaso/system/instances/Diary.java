package vn.cuaso.system.instances;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the citizens met on their ways. */
public final class Diary {
    private static final int EACH_FIFTH = 5;

    private final AtomicInteger signedIn = new AtomicInteger();
    private final AtomicInteger confirmations = new AtomicInteger();
    private final Map<String, Integer> setbacks = new ConcurrentHashMap<>();
    private final Queue<Screen> deadEnds = new ConcurrentLinkedQueue<>();

    void signedIn() {
        signedIn.incrementAndGet();
    }

    /** How often somebody was greeted. */
    public int signIns() {
        return signedIn.get();
    }

    /** A code is handed in, once or twice. */
    void confirms() {
        confirmations.incrementAndGet();
    }

    /** How often a code was handed in. */
    public int confirmations() {
        return confirmations.get();
    }

    /** Now and then somebody presses twice. */
    boolean isTurnForTwoPresses() {
        return confirmations.get() % EACH_FIFTH == 0;
    }

    void setback(Screen seen) {
        setbacks.merge(seen.summary(), 1, Integer::sum);
        if (!seen.isLost() && !seen.leadsOn()) {
            deadEnds.add(seen);
        }
    }

    /** What was seen instead of the greeting, and how often. */
    Map<String, Integer> setbacks() {
        return setbacks;
    }

    /** Pages that let nobody try again. */
    public Queue<Screen> deadEnds() {
        return deadEnds;
    }
}
