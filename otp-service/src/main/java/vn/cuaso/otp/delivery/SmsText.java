package vn.cuaso.otp.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.otp.code.OneTimeCode;

/**
 * The words of a message: what the code is for, how long it lives, not to share it; on the last line the code bound to
 * the identity host, so that a browser fills it in there and nowhere else (OTP-11).
 */
@ApplicationScoped
public class SmsText {

    private static final String BUNDLE = "sms/text";
    private static final String ANY_PURPOSE = "any-purpose";

    private final SmsConfig config;
    private final URI identity;

    public SmsText(SmsConfig config, @ConfigProperty(name = "cuaso.origins.identity") URI identity) {
        this.config = config;
        this.identity = identity;
    }

    /**
     * @param life what is left of it when the message goes out
     */
    public String of(OneTimeCode code, String purpose, Language language, Duration life) {
        var words = ResourceBundle.getBundle(BUNDLE, locale(language));
        var sentence = words.containsKey(purpose) ? words.getString(purpose) : words.getString(ANY_PURPOSE);
        return sentence.replace("{portal}", portal(language))
                .replace("{code}", code.digits())
                .replace("{minutes}", Long.toString(minutes(life)))
                .concat("\n\n@" + identity.getHost() + " #" + code.digits());
    }

    /** Rounded, for the seconds that a message spends on its way; never "0 minutes". */
    private static long minutes(Duration life) {
        return Math.max(1, life.plusSeconds(30).toMinutes());
    }

    private String portal(Language language) {
        return switch (language) {
            case VIETNAMESE -> config.portalName().vi();
            case ENGLISH -> config.portalName().en();
        };
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case VIETNAMESE -> Locale.of("vi");
            case ENGLISH -> Locale.ENGLISH;
        };
    }
}
