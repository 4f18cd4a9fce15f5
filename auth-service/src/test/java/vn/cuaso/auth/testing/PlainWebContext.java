package vn.cuaso.auth.testing;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pac4j.core.context.Cookie;
import org.pac4j.core.context.WebContext;

/** A GET of an address, as pac4j sees it. */
public final class PlainWebContext implements WebContext {

    private final URI address;
    private final Map<String, Object> attributes = new HashMap<>();

    public PlainWebContext(URI address) {
        this.address = address;
    }

    @Override
    public Optional<String> getRequestParameter(String name) {
        return Optional.ofNullable(parameters().get(name)).map(List::getFirst);
    }

    @Override
    public Map<String, String[]> getRequestParameters() {
        return parameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toArray(String[]::new)));
    }

    private Map<String, List<String>> parameters() {
        return URLUtils.parseParameters(address.getRawQuery());
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared
    public Optional getRequestAttribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    @Override
    public void setRequestAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public Optional<String> getRequestHeader(String name) {
        return Optional.empty();
    }

    @Override
    public String getRequestMethod() {
        return "GET";
    }

    @Override
    public String getRemoteAddr() {
        return "127.0.0.1";
    }

    @Override
    public void setResponseHeader(String name, String value) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Optional<String> getResponseHeader(String name) {
        return Optional.empty();
    }

    @Override
    public void setResponseContentType(String content) {
        throw new UnsupportedOperationException(content);
    }

    @Override
    public String getServerName() {
        return address.getHost();
    }

    @Override
    public int getServerPort() {
        return address.getPort();
    }

    @Override
    public String getScheme() {
        return address.getScheme();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    @Override
    public String getFullRequestURL() {
        return address.toString();
    }

    @Override
    public Collection<Cookie> getRequestCookies() {
        return List.of();
    }

    @Override
    public void addResponseCookie(Cookie cookie) {
        throw new UnsupportedOperationException(cookie.getName());
    }

    @Override
    public String getPath() {
        return address.getPath();
    }
}
