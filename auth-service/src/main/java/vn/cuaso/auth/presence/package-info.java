/** Where a citizen is signed in and which phones they have: seen and ended by themselves (rule DATA-4). */
package vn.cuaso.auth.presence;
