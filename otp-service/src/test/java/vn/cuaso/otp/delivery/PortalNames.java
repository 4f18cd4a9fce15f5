package vn.cuaso.otp.delivery;

/** What the portal is called in a test. */
record PortalNames(String vi, String en) implements SmsConfig, SmsConfig.PortalName {
    @Override
    public PortalName portalName() {
        return this;
    }
}
