package vn.cuaso.stats.importing;

/** An import could not go on: the database is away. */
final class ImportFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportFault(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
