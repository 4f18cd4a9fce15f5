package vn.cuaso.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The phones of the demo people: what arrived in otp-service's inbox. Remembers which messages were read. */
public final class SmsInbox {
    /** A message as the inbox tells it. */
    public record Sms(String reference, String phone, String text) {
        /** The six digits of the last line, {@code @<host> #<code>}. */
        public String code() {
            return text.substring(text.lastIndexOf('#') + 1);
        }

        /** Checks what it is for. */
        public Sms says(String words) {
            assertThat(text).contains(words);
            return this;
        }
    }

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final URI service;
    private final Set<String> read = new HashSet<>();

    /** That of this otp-service. */
    public SmsInbox(URI service) {
        this.service = service;
    }

    /** The newest message to the citizen's phone that no test has read yet; waits until one arrives. */
    public Sms next(Citizen citizen) {
        List<Sms> arrived = await().atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> messages(citizen.phone()),
                        messages -> newestUnread(messages).isPresent());
        Sms newest = newestUnread(arrived).orElseThrow();
        arrived.forEach(sms -> read.add(sms.reference()));
        return newest;
    }

    /** Takes everything that has arrived so far as read. */
    public void skip(Citizen citizen) {
        skipTo(citizen.phone());
    }

    /** The same for everybody. */
    void skipAll() {
        skipTo("");
    }

    private void skipTo(String phone) {
        messages(phone).forEach(sms -> read.add(sms.reference()));
    }

    /** Fails when a message has arrived that no test asked for. */
    public void expectNothingFor(Citizen citizen) {
        assertThat(newestUnread(messages(citizen.phone()))).isEmpty();
    }

    private Optional<Sms> newestUnread(List<Sms> messages) {
        return messages.stream().filter(sms -> !read.contains(sms.reference())).findFirst();
    }

    private List<Sms> messages(String phone) {
        String query = URLEncoder.encode(phone, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/dev/sms?phone=" + query))
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException("The inbox answers " + answer.statusCode());
            }
            return json.readValue(answer.body(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
