/** What citizens agreed to that clients of others learn of them: asked once, remembered, and withdrawn when they want. */
package vn.cuaso.auth.consent;
