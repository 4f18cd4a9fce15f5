package vn.cuaso.auth.client.registration;

/** What happens to one client. */
sealed interface ClientWrite {

    RegisteredClient client();

    /** What stands in the record of changes. */
    Change change();

    /** A client that is not there yet. */
    record Insert(RegisteredClient client) implements ClientWrite {

        @Override
        public Change change() {
            return Change.REGISTERED;
        }
    }

    /** A client that is there, in the version that was read. */
    record Update(RegisteredClient client, Change change) implements ClientWrite {}

    /** Likewise; there is none afterwards. */
    record Delete(RegisteredClient client) implements ClientWrite {

        @Override
        public Change change() {
            return Change.DELETED;
        }
    }

    /** For the record, in the order of a client's life. */
    enum Change {
        REGISTERED,
        REPLACED,
        SECRET_ADDED,
        DISABLED,
        ENABLED,
        DELETED
    }
}
