/** What pages of the identity origin have in common: frame, languages, headers, errors, cookies (rules OP-8 and OP-9). */
package vn.cuaso.auth.page;
