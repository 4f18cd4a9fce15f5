package vn.cuaso.otp.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.phone.PhoneNumber;

class BodyTemplateTest {

    private static final String TEMPLATE =
            "{\"to\":\"{phone}\",\"msisdn\":\"{phone-digits}\",\"content\":\"{text}\",\"id\":\"{reference}\",\"x\":\"{brand}\"}";

    @Test
    void valuesStandWhereTheirPlaceholdersStood() throws Exception {
        var body = new ObjectMapper().readTree(fill("Mã của bạn là 123456"));

        assertThat(body.get("to").textValue()).isEqualTo("+84912345678");
        assertThat(body.get("msisdn").textValue()).isEqualTo("84912345678");
        assertThat(body.get("content").textValue()).isEqualTo("Mã của bạn là 123456");
        assertThat(body.get("id").textValue()).isEqualTo("challenge-1");
        assertThat(body.get("x").textValue()).isEqualTo("{brand}");
    }

    @Test
    void valueCannotBreakOutOfItsString() throws Exception {
        var text = "\"},{\"to\":\"+1\\ \n\n@id.example #123456 {phone} $1";

        assertThat(new ObjectMapper().readTree(fill(text)).get("content").textValue())
                .isEqualTo(text);
    }

    private static String fill(String text) {
        return BodyTemplate.fill(TEMPLATE, new Sms("challenge-1", new PhoneNumber("+84912345678"), text));
    }
}
