package vn.cuaso.otp.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.cuaso.otp.channel.Sms;
import vn.cuaso.otp.channel.SmsChannel;
import vn.cuaso.otp.channel.SmsResult;

/** Stands in for the telephone network in the local deployment; configuring it in production stops the service. */
@ApplicationScoped
public class SmsInbox implements SmsChannel {

    private final InboxStore store;
    private final Clock clock;

    public SmsInbox(InboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Uni<SmsResult> send(Sms sms) {
        var message =
                new InboxMessage(sms.reference(), clock.instant(), sms.phone().value(), sms.text());
        return store.keep(message).replaceWith(SmsResult.ACCEPTED);
    }
}
