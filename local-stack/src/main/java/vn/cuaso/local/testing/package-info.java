/**
 * What other modules' tests take from here: {@link vn.cuaso.local.testing.Stores} for plain JUnit,
 * {@link vn.cuaso.local.testing.StoresTestResource} for {@code @QuarkusTest}. Both start the real stores as one
 * external process, on random ports with fresh data, and end it with the tests.
 */
package vn.cuaso.local.testing;
