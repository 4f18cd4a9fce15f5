# Redis, which needs its configuration (docker/redis).
ARG DEBIAN=cuaso/debian:13
FROM $DEBIAN
RUN groupadd -r -g 999 redis && useradd -r -u 999 -g redis -d /data -s /usr/sbin/nologin redis \
 && apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends redis-server redis-tools \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log /etc/redis \
 && mkdir -p /data && chown 999:999 /data && chmod 0700 /data
USER 999:999
