package vn.cuaso.auth.flow;

import vn.cuaso.auth.page.ErrorCode;

/**
 * Why a form led nowhere, for a page of its own.
 *
 * @param reference is in the log (OP-9)
 */
record Problem(ErrorCode code, String reference) {}
