package vn.cuaso.portal.visitor;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page for signed-in citizens alone. Anybody else is sent to sign in and comes back to the page; inside such a page
 * {@link Visitors#current()} gives {@link Visitor.SignedIn}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SignInRequired {}
