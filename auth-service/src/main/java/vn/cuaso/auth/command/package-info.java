/** What commands have in common that run instead of the service. */
package vn.cuaso.auth.command;
