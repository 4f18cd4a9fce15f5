/**
 * The manifests in {@code kubernetes/}, rendered as kubectl would send them, against the models of Kubernetes and of the stores'
 * operators, and against what has to hold for each of them ({@link vn.cuaso.system.kubernetes.Policy}).
 */
package vn.cuaso.system.kubernetes;
