package vn.cuaso.auth.redis;

/**
 * Redis did not do what it was asked to. Its client names the nodes of a Redis Cluster by their addresses, with the password in them:
 * what it says is kept without that, for it gets into the log (DATA-3).
 */
public final class RedisFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String CREDENTIALS = "//[^/@\\s]*@";

    public RedisFault(Throwable failure) {
        super(failure.toString().replaceAll(CREDENTIALS, "//"));
        setStackTrace(failure.getStackTrace());
    }
}
