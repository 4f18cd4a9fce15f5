package vn.cuaso.auth.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.cuaso.auth.provider.token.ServiceScope;

/** The scope that a service token needs for an internal resource. A resource without it answers nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RequiresScope {

    ServiceScope value();
}
