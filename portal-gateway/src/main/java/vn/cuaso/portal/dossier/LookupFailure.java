package vn.cuaso.portal.dossier;

/** Why no dossier is shown. */
public enum LookupFailure {
    /** There is none with this code, or it is no code. */
    UNKNOWN,
    /** This network has asked too often. */
    CROWDED,
    /** stats-service does not answer. */
    AWAY
}
