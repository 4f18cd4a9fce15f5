package vn.cuaso.auth.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about a citizen. All of it is encrypted at rest (rule DATA-1).
 *
 * @param name as written on the card, with its diacritics
 * @param address one line
 */
public record Person(
        CitizenId citizenId,
        String name,
        Optional<LocalDate> birthDate,
        Optional<String> address,
        Optional<PhoneNumber> phone,
        Optional<String> email) {

    /** Never the data: what is logged by accident must not name a person. */
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
