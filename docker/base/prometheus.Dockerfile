# Prometheus, which needs its configuration (docker/prometheus).
ARG DEBIAN=cuaso/debian:13
FROM $DEBIAN
RUN apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends prometheus \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log /etc/prometheus /var/lib/prometheus \
 && mkdir -p /prometheus && chown 65534:65534 /prometheus && chmod 0700 /prometheus
USER 65534:65534
