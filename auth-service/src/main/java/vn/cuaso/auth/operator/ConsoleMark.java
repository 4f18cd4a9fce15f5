package vn.cuaso.auth.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import vn.cuaso.auth.internal.ProvesItself;

/** What stands for operators' pages in a browser's tab. */
@Path(ConsoleMark.PATH)
@ProvesItself
public class ConsoleMark {
    static final String PATH = "/internal/console/mark.svg";

    private static final String MARK = ConsoleStyle.read("mark.svg");

    @GET
    @Produces("image/svg+xml")
    public String mark() {
        return MARK;
    }
}
