package vn.cuaso.portal.testing;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An answer as it came over the wire. */
public record RawResponse(int status, List<String> headerLines, String body) {

    static RawResponse parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no answer: " + text);
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n", -1)));
        int status = Integer.parseInt(lines.removeFirst().split(" ", 3)[1]);
        RawResponse response = new RawResponse(status, lines, text.substring(end + 4));
        return status == 100 ? parse(response.body()) : response;
    }

    public List<String> headers(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headerLines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** What a stub says that it received. */
    public JsonObject echo() {
        return new JsonObject(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    }

    /** The values of a header that a stub received. */
    public List<?> received(String header) {
        var values = echo().getJsonObject("headers").getJsonArray(header);
        return values == null ? List.of() : values.getList();
    }
}
