package vn.cuaso.auth.protection;

import io.smallrye.config.ConfigMapping;

/** Keys of the index over ID numbers, apart from the encryption keys: who reads the index cannot decrypt the row. */
@ConfigMapping(prefix = "cuaso.auth.lookup")
public interface LookupConfig extends NamedKeysConfig {}
