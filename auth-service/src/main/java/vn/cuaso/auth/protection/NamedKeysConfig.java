package vn.cuaso.auth.protection;

import java.util.Map;

/** The shape that every set of named keys has in the configuration. */
public interface NamedKeysConfig {

    /** Key id to Base64 of 32 bytes. Ids that begin with {@code local-} are for the local deployment only. */
    Map<String, String> keys();

    /** The id of the key that is used for everything new; the others only read what was made with them. */
    String current();
}
