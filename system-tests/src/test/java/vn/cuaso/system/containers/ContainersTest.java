package vn.cuaso.system.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.cuaso.system.browser.BrowserExtension;
import vn.cuaso.system.phone.PhoneExtension;
import vn.cuaso.system.stack.InstallationExtension;

/** A test of the system in containers: its parameters are those of a system test, and the {@link ComposedSystem}. */
@Tag("containers")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ContainersExtension.class, InstallationExtension.class, BrowserExtension.class, PhoneExtension.class})
@interface ContainersTest {
    /** Of which system. */
    Kind value() default Kind.ONE_OF_EACH;
}
