package vn.cuaso.local.launcher;

import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Program;

/** An instance that is ready only when the balancers know it: whoever kills the other one then cuts nobody off. */
record AnnouncedService(Program instance, InstanceHealth health) implements Program {

    @Override
    public String name() {
        return instance.name();
    }

    @Override
    public ChildProcess launch() {
        return instance.launch();
    }

    @Override
    public void awaitReady(ChildProcess process) {
        instance.awaitReady(process);
        health.look();
    }
}
