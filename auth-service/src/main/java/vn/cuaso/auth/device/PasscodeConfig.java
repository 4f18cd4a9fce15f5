package vn.cuaso.auth.device;

import io.smallrye.config.ConfigMapping;
import vn.cuaso.auth.protection.NamedKeysConfig;

/** Keys without which a dump of the devices says nothing about their passcodes. */
@ConfigMapping(prefix = "cuaso.auth.passcode")
public interface PasscodeConfig extends NamedKeysConfig {}
