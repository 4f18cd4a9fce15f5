/** Relying parties and service clients: who they are, what they may do, and how they prove it. */
package vn.cuaso.auth.client;
