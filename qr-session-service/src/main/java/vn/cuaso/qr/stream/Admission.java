package vn.cuaso.qr.stream;

/** Whether there is a place for one more stream. */
sealed interface Admission {

    /** There is, and it is taken now. */
    record Admitted() implements Admission {}

    /** This instance has no place left. */
    record Full() implements Admission {}

    /** This browser has enough streams open. */
    record TooManyOfBrowser() implements Admission {}

    /** This network has enough streams open. */
    record TooManyOfNetwork() implements Admission {}
}
