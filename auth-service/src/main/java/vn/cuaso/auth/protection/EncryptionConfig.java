package vn.cuaso.auth.protection;

import io.smallrye.config.ConfigMapping;

/** Keys that encrypt personal data and private keys in PostgreSQL and Redis. */
@ConfigMapping(prefix = "cuaso.auth.encryption")
public interface EncryptionConfig extends NamedKeysConfig {}
