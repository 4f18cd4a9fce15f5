package vn.cuaso.auth.protection;

import io.smallrye.config.ConfigMapping;

/**
 * Keys of subjects and pseudonyms. Unlike other keys, the current one is not rotated: a new one gives every citizen a
 * new identity at every client.
 */
@ConfigMapping(prefix = "cuaso.auth.subject")
public interface SubjectConfig extends NamedKeysConfig {}
