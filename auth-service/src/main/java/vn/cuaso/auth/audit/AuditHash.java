package vn.cuaso.auth.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over a row of values, each text with its length ahead, so that no two rows give the same bytes. */
final class AuditHash {

    private final MessageDigest digest = sha256();

    AuditHash number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
        return this;
    }

    AuditHash text(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    AuditHash instant(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano());
    }

    AuditHash entries(List<AuditRecord> records) {
        number(records.size());
        records.forEach(this::entry);
        return this;
    }

    private void entry(AuditRecord place) {
        AuditEntry entry = place.entry();
        number(place.arrival())
                .instant(entry.at())
                .text(entry.actor())
                .text(entry.action())
                .text(entry.outcome())
                .text(entry.call().toString());
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
