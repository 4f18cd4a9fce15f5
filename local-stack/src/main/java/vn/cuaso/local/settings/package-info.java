/** What the five services are called and are given at start in the local deployment. JDK only: tests use it too. */
package vn.cuaso.local.settings;
