package vn.cuaso.local.stores;

import java.util.Properties;
import vn.cuaso.local.process.Parts;

/** Stores that are started, stopped and told of together. */
interface StartedStores extends AutoCloseable {

    /** What is started and stopped. */
    Parts parts();

    /** Addresses and passwords, by the keys of {@link vn.cuaso.local.settings.StoreConnections}. */
    Properties handover();

    /** Ends all of them. */
    @Override
    void close();
}
