package vn.cuaso.portal.dossier;

/** What came of looking for a dossier by its code. */
sealed interface Lookup {

    /** Nothing was asked yet. */
    record NotAsked() implements Lookup {}

    record Found(Dossier dossier) implements Lookup {}

    /** Also for what is no code at all: the two are answered alike. */
    record NotFound() implements Lookup {}

    /** This network has asked too often. */
    record TooMany(long minutes) implements Lookup {}

    /** stats-service does not answer. */
    record Away() implements Lookup {}

    /** The HTTP status of the page that says so. */
    default int status() {
        return switch (this) {
            case NotAsked(), Found(Dossier _) -> 200;
            case NotFound() -> 404;
            case TooMany(long _) -> 429;
            case Away() -> 503;
        };
    }
}
