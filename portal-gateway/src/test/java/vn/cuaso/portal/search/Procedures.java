package vn.cuaso.portal.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small catalogues for tests. */
final class Procedures {

    static final Words NONE = new Words("Không", "None");

    private Procedures() {}

    /** Procedures of these names, with codes {@code 1}, {@code 2} …, in one field, online, at the commune. */
    static Catalogue named(String... names) {
        return new Catalogue(
                List.of(new Field("civil-status", new Words("Hộ tịch", "Civil status"))),
                IntStream.range(0, names.length)
                        .mapToObj(index -> procedure(Integer.toString(index + 1), names[index]))
                        .toList());
    }

    static Procedure procedure(String code, String name, String... keywords) {
        return new Procedure(
                code,
                new Words(name, "Procedure " + code),
                "civil-status",
                AgencyLevel.COMMUNE,
                NONE,
                3,
                NONE,
                true,
                false,
                List.of(keywords));
    }

    static Catalogue of(Procedure... procedures) {
        return new Catalogue(named().fields(), Stream.of(procedures).toList());
    }
}
