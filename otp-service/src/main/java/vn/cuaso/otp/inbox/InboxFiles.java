package vn.cuaso.otp.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Style and script of the page. They are not among the public resources, which would exist in production too. */
final class InboxFiles {

    static final byte[] STYLE = read("inbox.css");
    static final byte[] SCRIPT = read("inbox.js");

    private InboxFiles() {}

    private static byte[] read(String name) {
        try (var file = InboxFiles.class.getResourceAsStream("/inbox/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
