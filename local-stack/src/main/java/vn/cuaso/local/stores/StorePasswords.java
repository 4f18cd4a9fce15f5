package vn.cuaso.local.stores;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import vn.cuaso.local.process.PrivateFiles;

/** Random passwords of the stores' users, made once and kept beside the data that they open. */
public final class StorePasswords {
    private static final int BYTES = 24;

    private final Path file;
    private final SecureRandom random;
    private final Properties passwords;

    private StorePasswords(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
        this.passwords = Files.exists(file) ? PrivateFiles.load(file) : new Properties();
    }

    /** The passwords kept in the file; those that are missing are made when asked for. */
    public static StorePasswords in(Path file, SecureRandom random) {
        return new StorePasswords(file, random);
    }

    /** The password of a store's user, 192 random bits in hexadecimal. */
    synchronized String of(String store, String user) {
        String key = store + "." + user;
        String known = passwords.getProperty(key);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        passwords.setProperty(key, HexFormat.of().formatHex(bytes));
        PrivateFiles.store(passwords, file);
        return passwords.getProperty(key);
    }
}
