/** How clients come to be registered: by the configuration, by the admin API, by an import. */
package vn.cuaso.auth.client.registration;
