# The Java runtime of the services and of Kafka.
ARG DEBIAN=cuaso/debian:13
FROM $DEBIAN
# Java's package lays links to its manuals, and fails where no folder takes them.
RUN mkdir -p /usr/share/man/man1 \
 && apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends openjdk-25-jre-headless \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log
ENV LANG=C.UTF-8 MALLOC_ARENA_MAX=2
