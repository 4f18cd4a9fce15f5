package vn.cuaso.qr.http;

import static jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import io.smallrye.common.vertx.VertxContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.cuaso.qr.judge.JudgeUnavailableException;
import vn.cuaso.qr.outbox.OutboxFullException;
import vn.cuaso.qr.redis.RedisUnavailableException;

/** What a caller is told when something is broken or away here; the log tells more. */
class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    Response storeAway(RedisUnavailableException fault) {
        LOG.warnf("Answered 503: %s", fault.getMessage());
        return unavailable("the store is away for the moment");
    }

    /** Kafka is away, and has been for long. */
    @ServerExceptionMapper
    Response outboxFull(OutboxFullException fault) {
        LOG.warnf("Answered 503: %s", fault.getMessage());
        return unavailable("no session is begun for the moment");
    }

    @ServerExceptionMapper
    Response judgeAway(JudgeUnavailableException fault) {
        return away("auth-service is away for the moment", fault);
    }

    @ServerExceptionMapper
    Response keysAway(KeysAwayException fault) {
        return away(fault.getMessage(), fault);
    }

    @ServerExceptionMapper
    Response broken(Throwable fault) {
        var reference = UUID.randomUUID().toString();
        if (VertxContext.isOnDuplicatedContext()) {
            MDC.put("reference", reference);
        }
        LOG.errorf(fault, "Answered 500, reference %s", reference);
        return Problems.of(INTERNAL_SERVER_ERROR, null, reference).build();
    }

    static Response away(String detail, Throwable fault) {
        LOG.warnf("Answered 503: %s", fault.getCause());
        return unavailable(detail);
    }

    private static Response unavailable(String detail) {
        return Problems.of(SERVICE_UNAVAILABLE, detail)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
