package vn.cuaso.otp.redis;

/** Redis did not do what it was asked: away, too slow, or refusing. Trying again later may help. */
public final class RedisUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    // The client of a Redis Cluster names the nodes by their addresses, with the password in them: no log shows that
    // (DATA-3).
    public RedisUnavailableException(Throwable cause) {
        super("Redis is unavailable: " + cause.toString().replaceAll("//[^/@\\s]*@", "//"));
        setStackTrace(cause.getStackTrace());
    }
}
