/** Relying parties and service clients: who they are and what they may do. */
package vn.cuaso.auth.client;
