package vn.cuaso.events;

/**
 * The agency that handles a dossier.
 *
 * @param code the unit code after QĐ 20/2020/QĐ-TTg, such as {@code H56.12}
 * @param name the name that citizens know it by
 */
public record Agency(String code, String name) {
    public Agency {
        Required.text("code", code);
        Required.text("name", name);
    }
}
