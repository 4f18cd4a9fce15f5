package vn.cuaso.system.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong with one object. */
final class Problems {
    private final Manifest manifest;
    private final List<String> sentences = new ArrayList<>();

    Problems(Manifest manifest) {
        this.manifest = manifest;
    }

    void add(String problem) {
        sentences.add(manifest + " " + problem);
    }

    void unless(boolean right, String problem) {
        if (!right) {
            add(problem);
        }
    }

    Stream<String> stream() {
        return sentences.stream();
    }
}
