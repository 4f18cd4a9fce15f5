package vn.cuaso.auth.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A browser as far as the provider's endpoints need one: it keeps cookies and follows nothing. */
public final class BareBrowser {

    private final Map<String, String> cookies = new HashMap<>();

    /** A browser without any cookie. */
    public static BareBrowser empty() {
        return new BareBrowser();
    }

    public BareBrowser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    public Response get(URI address) {
        // As it stands: RestAssured would encode it a second time.
        return keep(request().urlEncodingEnabled(false).get(address));
    }

    public Response post(String path, Map<String, String> form, Map<String, String> headers) {
        return keep(request().headers(headers).formParams(form).post(path));
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies);
    }

    private Response keep(Response response) {
        response.getCookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return response;
    }
}
