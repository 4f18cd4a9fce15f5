package vn.cuaso.auth.client.registration;

import java.util.List;

/** What an import came to: either everything is in, or nothing. */
sealed interface ClientImportResult {

    /**
     * Everything is in, or would be in a dry run.
     *
     * @param secrets what was made for clients that brought none
     */
    record Imported(int created, int replaced, List<NewSecret> secrets) implements ClientImportResult {

        @Override
        public String toString() {
            return "Imported[%d created, %d replaced]".formatted(created, replaced);
        }
    }

    /** Nothing is in. */
    record Refused(List<RefusedClient> clients) implements ClientImportResult {}

    /** Nothing is in: a client of the file was changed by somebody else meanwhile. */
    record Conflict() implements ClientImportResult {}

    /** One client of the file and one thing that is wrong with it. */
    record RefusedClient(String id, ClientProblem problem) {}

    /** A secret that is shown this once. */
    record NewSecret(String id, String secret) {

        @Override
        public String toString() {
            return "NewSecret[" + id + "]";
        }
    }
}
