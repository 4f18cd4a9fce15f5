package vn.cuaso.otp.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The page that shows the inbox. */
final class InboxPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private InboxPage() {}

    /**
     * @param phone what the list is filtered by, empty for nothing
     */
    static TemplateInstance of(List<InboxMessage> messages, String phone, String language) {
        return Templates.inbox(messages.stream().map(Shown::of).toList(), phone, language)
                .setLocale(Locale.of(language));
    }

    /** A message as the page shows it. */
    record Shown(String phone, String words, String code, String time, Instant receivedAt) {

        static Shown of(InboxMessage message) {
            var receivedAt = message.receivedAt();
            return new Shown(
                    grouped(message.phone()), message.words(), message.code(), TIME.format(receivedAt), receivedAt);
        }
    }

    /** {@code +84912345678} as people read it: {@code +84 912 345 678}. */
    private static String grouped(String phone) {
        return phone.replaceFirst("^(\\+84)(\\d{3})(\\d{3})(\\d+)$", "$1 $2 $3 $4");
    }

    @CheckedTemplate(basePath = "InboxPage")
    static class Templates {
        static native TemplateInstance inbox(List<Shown> messages, String phone, String language);
    }
}
