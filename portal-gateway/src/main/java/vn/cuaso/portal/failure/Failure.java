package vn.cuaso.portal.failure;

import vn.cuaso.portal.security.Nonce;
import vn.cuaso.portal.visitor.Language;

/**
 * A request that failed, as far as the person who sent it may know (OP-9).
 *
 * @param reference stands in the log beside the cause
 */
public record Failure(FailureKind kind, String reference, Language language, Nonce nonce) {}
