package vn.cuaso.local.stores;

import java.nio.file.Path;
import java.util.Optional;
import vn.cuaso.local.process.Ports;

/**
 * Where and how the stores run.
 *
 * @param data the folder that holds one folder per store
 * @param logs the folder of their logs
 * @param binaries where programs are unpacked once and shared by everything in this work tree
 * @param durable whether data survive a crash of the machine; tests do without, for speed
 * @param ports where free ports come from
 * @param passwords of the stores' users
 * @param redisCluster whether Redis is a cluster of three masters
 * @param other the name of a second installation in the same stores: its database, and what its topics begin with
 */
public record StoreSettings(
        Path data,
        Path logs,
        Path binaries,
        boolean durable,
        Ports ports,
        StorePasswords passwords,
        boolean redisCluster,
        Optional<String> other) {

    /** The data folder of one store. */
    Path folder(String store) {
        return data.resolve(store);
    }

    /** The log of one store. */
    Path log(String store) {
        return logs.resolve(store + ".log");
    }
}
