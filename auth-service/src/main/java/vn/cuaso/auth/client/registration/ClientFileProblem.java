package vn.cuaso.auth.client.registration;

/** A file of clients that cannot be read; the message says why, for the operator. */
final class ClientFileProblem extends Exception {

    private static final long serialVersionUID = 1;

    ClientFileProblem(String message) {
        super(message);
    }
}
