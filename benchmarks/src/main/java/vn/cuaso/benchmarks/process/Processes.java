package vn.cuaso.benchmarks.process;

import vn.cuaso.local.settings.Service;

/** The processes that a local stack has started. */
public final class Processes {
    private Processes() {}

    /** The process of a packaged service among the descendants of this one. */
    public static long pidOf(Service service) {
        String application = service.module() + "/target/quarkus-app";
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .filter(process -> process.info().commandLine().orElse("").contains(application))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
