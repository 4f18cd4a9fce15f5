package vn.cuaso.events;

/** The Kafka topics of the installation. A topic's records are keyed by the {@code subject} of their events. */
public enum Topic {
    IDENTITY_EVENTS("identity-events"),
    OTP_DELIVERIES("otp-deliveries"),
    OTP_EVENTS("otp-events"),
    QR_EVENTS("qr-events"),
    DOSSIER_EVENTS("dossier-events");

    private final String address;

    Topic(String address) {
        this.address = address;
    }

    /** The topic's name in Kafka. */
    public String address() {
        return address;
    }

    /** The name of the topic that takes what a consumer of this one can never process, whole and one by one. */
    public String deadLetters() {
        return address + ".dlq";
    }
}
