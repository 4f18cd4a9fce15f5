package vn.cuaso.auth.page;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows an error page and writes its reference number to the log, beside what the citizen is not told (OP-9). */
@ApplicationScoped
public class LoggedErrors {

    private final ErrorPages pages;
    private final ErrorReference references;

    LoggedErrors(ErrorPages pages, ErrorReference references) {
        this.pages = pages;
        this.references = references;
    }

    /**
     * Something that is nobody's fault of ours: no stack trace.
     *
     * @param detail for the operator; no personal data; what a client sent may stand in it as it came
     */
    public Uni<Response> refused(ErrorCode code, String detail) {
        return show(code, log(code, detail));
    }

    /**
     * Writes to the log what a page will say later.
     *
     * @param detail see {@link #refused}
     * @return the reference number
     */
    public String log(ErrorCode code, String detail) {
        String reference = references.next();
        Log.infof("[%s] %s: %s", reference, code, LogText.of(detail));
        return reference;
    }

    /** Shows what is in the log already. */
    public Uni<Response> show(ErrorCode code, String reference) {
        return pages.show(code, reference);
    }

    /** A fault: a store or another service is away, or something is broken. */
    public Uni<Response> fault(Throwable fault) {
        String reference = references.next();
        Log.errorf(fault, "[%s] A page could not be served", reference);
        return pages.show(ErrorCode.UNAVAILABLE, reference);
    }
}
