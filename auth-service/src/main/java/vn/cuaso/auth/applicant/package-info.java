/** Who is asked about: one-stop-shop systems learn by which name the portal knows the citizen whose dossier they take in. */
package vn.cuaso.auth.applicant;
