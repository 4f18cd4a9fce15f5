package vn.cuaso.auth.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form: shown in a summary on top and again beside each field. */
record FieldErrors(List<FieldError> all) {

    static final FieldErrors NONE = new FieldErrors(List.of());

    /**
     * @param field id of the field on the page
     * @param text in the citizen's language
     */
    record FieldError(String field, String text) {}

    static FieldErrors of(String field, String text) {
        return new FieldErrors(List.of(new FieldError(field, text)));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The error of this field, if it has one. */
    public Optional<String> of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::text)
                .findFirst();
    }
}
