package vn.cuaso.portal.search;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The province's administrative procedures, in the order of publication. */
public record Catalogue(List<Field> fields, List<Procedure> procedures) {

    public Catalogue {
        fields = List.copyOf(fields);
        procedures = List.copyOf(procedures);
        Set<String> known = fields.stream().map(Field::key).collect(toSet());
        Set<String> codes = new HashSet<>();
        for (Procedure procedure : procedures) {
            if (!known.contains(procedure.field())) {
                throw new IllegalArgumentException(
                        "procedure %s is of an unknown field: %s".formatted(procedure.code(), procedure.field()));
            }
            if (!codes.add(procedure.code())) {
                throw new IllegalArgumentException("two procedures with the code " + procedure.code());
            }
        }
    }

    public Optional<Procedure> procedure(String code) {
        return procedures.stream()
                .filter(procedure -> procedure.code().equals(code))
                .findFirst();
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public List<Procedure> inField(Field field) {
        return procedures.stream()
                .filter(procedure -> procedure.field().equals(field.key()))
                .toList();
    }

    /** The levels that at least one procedure is handled at; a filter offers no others. */
    public List<AgencyLevel> levels() {
        return procedures.stream().map(Procedure::level).distinct().sorted().toList();
    }

    public List<Procedure> popular() {
        return procedures.stream().filter(Procedure::popular).toList();
    }
}
