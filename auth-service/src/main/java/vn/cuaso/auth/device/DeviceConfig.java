package vn.cuaso.auth.device;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Devices and their passcodes. */
@ConfigMapping(prefix = "cuaso.auth.device")
public interface DeviceConfig {

    /** Wrong passcodes in a row; then the device has to be enrolled again. */
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int passcodeTries();

    /** How old a passcode check may be for what needs a fresh one (rule QR-6). */
    @WithDefault("2m")
    Duration passcodeAge();
}
