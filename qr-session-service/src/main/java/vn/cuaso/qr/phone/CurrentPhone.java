package vn.cuaso.qr.phone;

import jakarta.enterprise.context.RequestScoped;

/** The phone that the present request came from. */
@RequestScoped
public class CurrentPhone {

    private Phone phone;

    void is(Phone recognized) {
        phone = recognized;
    }

    /** @throws IllegalStateException if the endpoint is not {@link FromPhone} */
    public Phone get() {
        if (phone == null) {
            throw new IllegalStateException("nobody has asked who calls");
        }
        return phone;
    }
}
