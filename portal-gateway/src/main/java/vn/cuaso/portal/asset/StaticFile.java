package vn.cuaso.portal.asset;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * A file that never changes while the service runs.
 *
 * @param version the beginning of the content's SHA-256, in hexadecimal
 * @param compressed the content in gzip, where that is smaller
 */
record StaticFile(String type, String version, Buffer content, Optional<Buffer> compressed) {

    String entityTag() {
        return '"' + version + '"';
    }
}
