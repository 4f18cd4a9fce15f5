package vn.cuaso.otp.deployment;

import java.util.List;

/** The configuration may not be used in this kind of installation. */
public final class UnsafeDeploymentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsafeDeploymentException(List<String> violations) {
        super("otp-service does not start in production: " + String.join("; ", violations));
    }
}
