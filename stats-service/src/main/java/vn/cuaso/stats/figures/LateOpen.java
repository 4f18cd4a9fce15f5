package vn.cuaso.stats.figures;

/** How many dossiers of a cell are open and late right now. */
record LateOpen(String agency, String field, String procedure, String channel, long dossiers) {

    String key(Dimension dimension) {
        return switch (dimension) {
            case AGENCY -> agency;
            case FIELD -> field;
            case PROCEDURE -> procedure;
            case CHANNEL -> channel;
        };
    }

    /** Whether it belongs to an agency or to one below it. */
    boolean isAtOrBelow(String code) {
        return agency.equals(code) || agency.startsWith(code + ".");
    }
}
