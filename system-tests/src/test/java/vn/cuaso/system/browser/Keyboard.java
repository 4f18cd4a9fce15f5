package vn.cuaso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;

/** A person without a mouse: moves the focus with Tab, and sees where it is, on every element that is reached (WCAG 2.4.7). */
public final class Keyboard {
    private static final int MOST_STEPS = 60;
    // An outline around something large enough to be seen: the element, or its label where it is hidden itself.
    private static final String SHOWS_THE_FOCUS = """
            () => {
              const focused = document.activeElement;
              return [focused, ...(focused.labels ?? [])].some((seen) => {
                const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(seen);
                const {width, height} = seen.getBoundingClientRect();
                return outlineStyle === "solid" && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor)
                  && width >= 20 && height >= 20;
              });
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs to the link or button of this name. */
    public Keyboard tabTo(String name) {
        return tabUntil(name, () -> name.equals(focusedName()));
    }

    public Keyboard tabToElement(Locator element) {
        element.waitFor();
        return tabUntil(element.toString(), () -> (Boolean) element.evaluate("e => e === document.activeElement"));
    }

    private Keyboard tabUntil(String what, BooleanSupplier reached) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (reached.getAsBoolean()) {
                assertThat((Boolean) page.evaluate(SHOWS_THE_FOCUS))
                        .as("the focus can be seen on %s", what)
                        .isTrue();
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + what);
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    public void isOn(String name) {
        assertThat(focusedName()).isEqualTo(name);
    }

    private String focusedName() {
        return (String) page.evaluate("document.activeElement.innerText?.trim() ?? ''");
    }
}
