/**
 * The audit log (DATA-2): who asked what of the administrators' API, and what became of it. Requests add entries; one sequencer
 * seals them in batches, each with a hash over itself and the one before. {@code docs/audit.md} describes it.
 */
package vn.cuaso.auth.audit;
