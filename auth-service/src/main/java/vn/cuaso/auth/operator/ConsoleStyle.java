package vn.cuaso.auth.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.cuaso.auth.internal.ProvesItself;

/** How operators' pages look: a file of its own, since their policy takes no style from within a page. */
@Path(ConsoleStyle.PATH)
@ProvesItself
public class ConsoleStyle {
    static final String PATH = "/internal/console/style.css";

    /** In the order in which they are read. */
    private static final List<String> PARTS = List.of("tokens", "elements", "page", "forms", "figures", "tables");

    private static final String SHEET =
            PARTS.stream().map(part -> read("style/" + part + ".css")).collect(Collectors.joining("\n"));

    @GET
    @Produces("text/css; charset=UTF-8")
    public String sheet() {
        return SHEET;
    }

    static String read(String file) {
        try (InputStream resource = ConsoleStyle.class.getResourceAsStream("/operators/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
