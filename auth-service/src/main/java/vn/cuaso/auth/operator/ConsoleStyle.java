package vn.cuaso.auth.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.cuaso.auth.internal.ProvesItself;

/** How operators' pages look: a file of its own, since their policy takes no style from within a page. */
@Path(ConsoleStyle.PATH)
@ProvesItself
public class ConsoleStyle {
    static final String PATH = "/internal/console/style.css";

    private static final String SHEET = read();

    @GET
    @Produces("text/css; charset=UTF-8")
    public String sheet() {
        return SHEET;
    }

    private static String read() {
        try (InputStream resource = ConsoleStyle.class.getResourceAsStream("/operators/style.css")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
