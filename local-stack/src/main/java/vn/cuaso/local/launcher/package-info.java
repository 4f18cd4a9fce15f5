/**
 * What {@code ./run} starts: the stores and the five packaged services in one folder of data, secrets and logs.
 * {@link vn.cuaso.local.launcher.LauncherMain} reads the command line, {@link vn.cuaso.local.launcher.LocalStack}
 * starts and stops. See docs/local-stack.md.
 */
package vn.cuaso.local.launcher;
