/** Citizens' accounts: what is kept about them, how they get in, and how they are found again (rule DATA-1). */
package vn.cuaso.auth.account;
