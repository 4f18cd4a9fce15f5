package vn.cuaso.system.phone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.cuaso.system.stack.Citizen;

/** Whose this {@link Phone} is. It is enrolled once in a run and open at its home page when a test gets it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnedBy {
    Citizen value();
}
