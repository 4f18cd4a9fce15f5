package vn.cuaso.system.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.cuaso.system.browser.BrowserExtension;
import vn.cuaso.system.phone.PhoneExtension;

/**
 * A test of the whole system: takes the {@link Installation} and as many browsers ({@code Page}) and telephones
 * ({@code Phone}) as it has people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({InstallationExtension.class, BrowserExtension.class, PhoneExtension.class})
public @interface SystemTest {}
