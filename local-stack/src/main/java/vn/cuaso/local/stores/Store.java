package vn.cuaso.local.stores;

import java.util.Map;
import vn.cuaso.local.process.Program;
import vn.cuaso.local.settings.StoreKind;

/** One store with a fixed port and data folder. */
interface Store extends Program {
    StoreKind kind();

    @Override
    default String name() {
        return kind().id();
    }

    /** What others need to know, by the keys of {@link vn.cuaso.local.settings.StoreConnections}. */
    Map<String, String> handover();
}
