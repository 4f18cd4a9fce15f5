package vn.cuaso.portal.failure;

/**
 * Draws the page that a person sees when a request fails, on any of the three origins. Called outside a request scope
 * and on an event loop: it reads nothing but its argument.
 */
public interface ErrorPage {

    /** The whole HTML document. */
    String render(Failure failure);
}
