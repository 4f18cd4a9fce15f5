# nginx, which needs its configuration, and a folder at /tmp to write to. The tests try docker/proxy/nginx.conf with it.
ARG DEBIAN=cuaso/debian:13
FROM $DEBIAN
RUN apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends nginx \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log /etc/nginx
USER 33:33
CMD ["nginx"]
