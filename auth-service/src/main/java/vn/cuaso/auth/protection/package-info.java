/**
 * Keys and what is done with them: encryption of personal data at rest and keyed fingerprints to find it again
 * (rule DATA-1).
 */
package vn.cuaso.auth.protection;
