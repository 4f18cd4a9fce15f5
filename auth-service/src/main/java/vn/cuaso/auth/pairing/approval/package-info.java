/** What makes an approval good (rule QR-6): one check a class, their order in {@link ApprovalVerifier}. */
package vn.cuaso.auth.pairing.approval;
