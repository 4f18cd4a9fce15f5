package vn.cuaso.portal.profile;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a citizen signed in, as the ID token says (OpenID Connect Core §2; RFC 8176 for the methods).
 *
 * @param time hour and minute in Vietnam; empty where the provider did not say
 * @param level level of authentication, 1 to 4 (NĐ 69/2024 Điều 20); 0 where the provider did not say
 * @param way what the citizen showed
 */
record SignInFacts(String time, String day, int level, Way way) {

    static final SignInFacts UNKNOWN = new SignInFacts("", "", 0, Way.OTHER);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern LEVEL = Pattern.compile("(?:^|\\D)([1-4])$");

    enum Way {
        SMS,
        APP,
        OTHER
    }

    /** Reads a token that was verified when the session began, and was kept encrypted since. */
    static SignInFacts ofIdToken(String idToken) {
        byte[] payload = Base64.getUrlDecoder().decode(idToken.split("\\.", -1)[1]);
        JsonObject claims = new JsonObject(new String(payload, StandardCharsets.UTF_8));
        Long authenticatedAt = claims.getLong("auth_time");
        JsonArray methods = claims.getJsonArray("amr", JsonArray.of());
        int level = level(claims.getString("acr", ""));
        if (authenticatedAt == null) {
            return new SignInFacts("", "", level, way(methods));
        }
        ZonedDateTime local = Instant.ofEpochSecond(authenticatedAt).atZone(VIETNAM);
        return new SignInFacts(TIME.format(local), DAY.format(local), level, way(methods));
    }

    /** The digit that an {@code acr} ends with, as in {@code urn:…:2}. */
    private static int level(String acr) {
        Matcher digit = LEVEL.matcher(acr);
        return digit.find() ? Integer.parseInt(digit.group(1)) : 0;
    }

    private static Way way(JsonArray methods) {
        if (methods.contains("sms")) {
            return Way.SMS;
        }
        return methods.contains("swk") ? Way.APP : Way.OTHER;
    }
}
