package vn.cuaso.stats.importing;

/**
 * How far the import of a file has come.
 *
 * @param position where the next line begins, in bytes
 * @param line the last line before that
 */
record Progress(long position, long line, long accepted, long duplicate, long refused, boolean done) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, false);

    Progress at(long newPosition, long newLine) {
        return new Progress(newPosition, newLine, accepted, duplicate, refused, done);
    }
}
