package vn.cuaso.local.launcher;

import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Program;

/** A service that is ready once it has its demo people too, whenever it is started first. */
final class PopulatedService implements Program {
    private final PackagedService service;
    private final Runnable population;

    /**
     * @param population does nothing when it was done before
     */
    PopulatedService(PackagedService service, Runnable population) {
        this.service = service;
        this.population = population;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public ChildProcess launch() {
        return service.launch();
    }

    @Override
    public void awaitReady(ChildProcess process) {
        service.awaitReady(process);
        population.run();
    }
}
