package vn.cuaso.auth.protection;

import java.io.Serial;

/** An encrypted value that cannot be read: its key is not configured, it was altered, or it stands in another's place. */
public final class UnreadableDataException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableDataException(String reason) {
        super(reason);
    }
}
