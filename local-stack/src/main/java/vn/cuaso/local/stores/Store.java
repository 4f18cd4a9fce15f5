package vn.cuaso.local.stores;

import java.util.Map;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.settings.StoreKind;

/** One store with a fixed port and data folder. */
interface Store {
    StoreKind kind();

    /**
     * Starts it and returns when it answers. May be called again after the process ended, with the same port and data.
     *
     * @throws vn.cuaso.local.process.StackFailure when it cannot be started
     */
    ChildProcess start();

    /** What others need to know, by the keys of {@link vn.cuaso.local.settings.StoreConnections}. */
    Map<String, String> handover();
}
