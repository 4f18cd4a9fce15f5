package vn.cuaso.auth.client.registration;

/**
 * Why a registration is not taken.
 *
 * @param name of the setting in the admin API; of what is none, as it was written
 * @param property of the setting in the configuration; empty if it has none
 * @param reason for the operator, in English; repeats no secret and no key
 */
record ClientProblem(String name, String property, String reason) {

    static ClientProblem of(ClientSetting setting, String reason) {
        return new ClientProblem(setting.wireName(), setting.property(), reason);
    }
}
