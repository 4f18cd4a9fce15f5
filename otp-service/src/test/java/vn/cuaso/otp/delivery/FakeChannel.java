package vn.cuaso.otp.delivery;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.cuaso.otp.channel.Sms;
import vn.cuaso.otp.channel.SmsChannel;
import vn.cuaso.otp.channel.SmsResult;

/** A channel that answers as the test wants and remembers what it was given. */
final class FakeChannel implements SmsChannel {

    private final String name;
    private final Supplier<Uni<SmsResult>> answer;
    private final List<Sms> given = new ArrayList<>();

    private FakeChannel(String name, Supplier<Uni<SmsResult>> answer) {
        this.name = name;
        this.answer = answer;
    }

    static FakeChannel answering(String name, SmsResult result) {
        return new FakeChannel(name, () -> Uni.createFrom().item(result));
    }

    static FakeChannel silent(String name) {
        return new FakeChannel(name, () -> Uni.createFrom().nothing());
    }

    static FakeChannel broken(String name) {
        return new FakeChannel(name, () -> Uni.createFrom().failure(new IllegalStateException("broken")));
    }

    List<Sms> given() {
        return given;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Uni<SmsResult> send(Sms sms) {
        given.add(sms);
        return answer.get();
    }
}
