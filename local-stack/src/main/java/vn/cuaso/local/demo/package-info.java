/** Fictional people, and a made-up history that brings a demonstration's statistics to life. */
package vn.cuaso.local.demo;
