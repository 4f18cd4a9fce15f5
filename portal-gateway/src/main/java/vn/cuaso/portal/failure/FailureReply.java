package vn.cuaso.portal.failure;

import java.util.Map;

/** An answer to a request that failed, ready to be sent. */
public record FailureReply(int status, Map<String, String> headers, String body) {}
