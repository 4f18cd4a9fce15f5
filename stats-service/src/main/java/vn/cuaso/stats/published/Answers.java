package vn.cuaso.stats.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that caches may keep for a moment, and that are not sent again while they say the same. */
@ApplicationScoped
public class Answers {

    private static final int TAG_LENGTH = 24;

    private final String caching;

    Answers(PublishedConfig config) {
        this.caching = "public, max-age=" + config.maxAge().toSeconds();
    }

    /**
     * The body, or 304.
     *
     * @param content what the body says apart from the moment that it was asked at: equal content has one tag
     */
    public <T> RestResponse<T> json(Request request, T body, Object content) {
        return answer(request, body, content, MediaType.APPLICATION_JSON);
    }

    /** A file to keep, under a name that tells what it is. */
    public RestResponse<String> csv(Request request, String text, String name) {
        var response = answer(request, text, text, "text/csv; charset=UTF-8");
        response.getHeaders().putSingle("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return response;
    }

    private <T> RestResponse<T> answer(Request request, T body, Object content, String type) {
        // Weak (RFC 9110 §8.8.1): equal numbers are the same answer, whatever the second.
        var tag = new EntityTag(digest(content.toString()), true);
        var unchanged = request.evaluatePreconditions(tag) != null;
        var response = unchanged
                ? RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(body).type(type);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }

    private static String digest(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
