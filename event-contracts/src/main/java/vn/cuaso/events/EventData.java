package vn.cuaso.events;

/**
 * What an event says: the {@code data} of a CloudEvent. No implementation carries a password, a one-time code, a phone
 * number or an ID number.
 */
public sealed interface EventData permits DossierEvent, IdentityEvent, OtpDelivery, OtpEvent, QrEvent {}
