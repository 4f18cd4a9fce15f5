package vn.cuaso.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.LOCKED;
import static vn.cuaso.system.stack.Citizen.WITHOUT_PHONE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.screens.ErrorScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** What citizens get wrong on the first page: a message that they understand, and nothing lost that they typed. */
@SystemTest
class BadPasswordInputIT {
    @Test
    void elevenDigitsAreCountedForTheCitizen(Page page, Installation installation) {
        PasswordScreen password = open(page, installation).submit("09929306000", "x");
        password.says("Số định danh cá nhân có 12 chữ số; quý vị đã nhập 11");
        assertThat(password.idNumber()).hasValue("09929306000");
        inspect(page, "password-eleven-digits");
    }

    @Test
    void lettersAreNamedAsTheMistake(Page page, Installation installation) {
        open(page, installation).submit("09929306000A", "x").says("Số định danh cá nhân chỉ gồm chữ số");
    }

    @Test
    void anEmptyPasswordIsSaidUnderItsField(Page page, Installation installation) {
        PasswordScreen password = open(page, installation).submit(HAI_THE.idNumber(), "");
        assertThat(page.locator("#password-error")).hasText("Mật khẩu không được bỏ trống");
        assertThat(password.password()).hasAttribute("aria-invalid", "true");
    }

    @Test
    void reloadingAndGoingBackAfterAMistakeSendsNoForm(Page page, Installation installation) {
        PasswordScreen password = open(page, installation).submit(HAI_THE.idNumber(), "not-The-password1");
        password.says("Số định danh cá nhân hoặc mật khẩu không đúng");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        List<String> forms = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.isNavigationRequest() && request.method().equals("POST")) {
                forms.add(request.url());
            }
        });
        page.reload();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        password.submit("09929306000", "x").says("quý vị đã nhập 11");
        forms.clear();
        page.goBack();
        PasswordScreen.shownOn(page);
        assertEquals(List.of(), forms);
    }

    @Test
    void changingTheLanguageKeepsTheIdNumber(Page page, Installation installation) {
        PasswordScreen password = open(page, installation);
        password.idNumber().fill("0992930");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#citizen-id")).hasValue("0992930");
        inspect(page, "password-english");
    }

    @Test
    void spacesInTheIdNumberAreForgiven(Page page, Installation installation) {
        open(page, installation).submit(" 099 293 060 006 ", HAI_THE.password());
        assertThat(page.locator("main")).containsText(HAI_THE.maskedPhone());
    }

    @Test
    @DisplayName("OTP-9: a wrong password and an unknown ID number are told apart by nobody")
    void wrongPasswordAndUnknownIdNumberGiveOneMessage(Page page, Installation installation) {
        String message = "Số định danh cá nhân hoặc mật khẩu không đúng";
        PasswordScreen password = open(page, installation).submit(HAI_THE.idNumber(), "not-The-password1");
        password.says(message);
        inspect(page, "password-wrong");
        password.submit("099088888888", "not-The-password1").says(message);
        assertThat(password.idNumber()).hasValue("099088888888");
    }

    @Test
    void aLockedAccountIsToldOnlyAfterTheRightPassword(Page page, Installation installation) {
        open(page, installation).submit(LOCKED.idNumber(), LOCKED.password());
        ErrorScreen.shownOn(page).says("Tài khoản đang bị khóa");
        inspect(page, "account-locked");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("English"))
                .click();
        ErrorScreen.shownOn(page).says("The account is locked");
    }

    @Test
    void anAccountWithoutPhoneIsToldOnlyAfterTheRightPassword(Page page, Installation installation) {
        open(page, installation).submit(WITHOUT_PHONE.idNumber(), WITHOUT_PHONE.password());
        ErrorScreen.shownOn(page).says("Tài khoản chưa có số điện thoại");
        inspect(page, "account-without-phone");
    }

    private static PasswordScreen open(Page page, Installation installation) {
        return HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
    }
}
