package vn.cuaso.qr.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.qr.redis.Partition;

/**
 * Keeps sessions. Each call is one atomic step; each change also announces its event and tells {@link SessionChanges}.
 * A stored state that this version does not know fails the call.
 */
public interface SessionStore {

    /** Keeps a new session; false, and nothing kept, if there is one with this id already. */
    Uni<Boolean> create(QrSession.Created session, Instant now);

    /** The session as it is now, also for a while after its end. */
    Uni<Optional<QrSession>> find(SessionId id, Instant now);

    /** The session that a code speaks of, as it is now. */
    Uni<Optional<QrSession>> findByHandle(Handle handle, Instant now);

    /** Makes a created session a scanned one: the first claim wins (QR-3). */
    Uni<Change> claim(QrSession.Scanned claimed, Instant now);

    /** Remembers, and announces once, that a live session was scanned by a second phone (QR-3). */
    Uni<Change> markScannedTwice(SessionId id, Instant now);

    /** Makes a scanned session an approved one (QR-10). */
    Uni<Change> approve(QrSession.Approved approved, Instant now);

    /** Makes a scanned session a rejected one. */
    Uni<Change> reject(QrSession.Rejected rejected, Instant now);

    /** Makes an approved session a consumed one, once; its approval is forgotten. */
    Uni<Change> take(QrSession.Consumed taken, Instant now);

    /** Ends a live session, whatever its state (QR-9). */
    Uni<Change> cancel(SessionId id, Instant now);

    /** Announces the end of a live session whose time is up; one that has time left is {@link Change.TooLate}. */
    Uni<Change> expire(SessionId id, Instant now);

    /** Live sessions of a partition whose time is up, the longest overdue first, at most so many. */
    Uni<List<SessionId>> overdue(Partition partition, Instant now, int count);
}
